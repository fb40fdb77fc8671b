import { accountIdOf } from '#modules/identity'
import type { PersonId } from '#modules/organisations'
import { dayStart } from '#platform/clock'
import type { AuditEntry } from '#platform/audit'
import { anchorOf, auditPage, auditVerification, writeAnchors } from '#platform/audit'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { addDays, parseLocalDate } from '#statute/calendar'
import { auditOperations as operations } from '../contract/audit.ts'
import { ask, perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { actions, actionTitle } from '../words/actions.ts'
import { namesOf } from '../words/names.ts'

const shown = async (query: ReadOnly<Tables>, entries: readonly AuditEntry[]) => {
  const names = await namesOf(query, {
    accounts: entries.map(({ who }) => who),
    organisations: entries.flatMap(({ organisation }) => organisation ?? []),
  })
  return entries.map((entry) => ({
    ...entry,
    whatTitle: actionTitle(entry.what),
    who: { id: entry.who, name: names.account(entry.who) },
    organisation:
      entry.organisation === null
        ? undefined
        : { id: entry.organisation, name: names.organisation(entry.organisation) },
  }))
}

/** What somebody does is written under their account: without one there is nothing of theirs. */
const doerOf = async (
  query: ReadOnly<Tables>,
  { who, person }: { readonly who?: string | undefined; readonly person?: PersonId | undefined },
): Promise<{ readonly who: string | undefined } | undefined> => {
  if (person === undefined) return { who }
  const account = await accountIdOf(query, person)
  return account === undefined || (who !== undefined && who !== account) ? undefined : { who: account }
}

export const auditRoutes = [
  ask(operations.audit, {
    limit: 'read',
    may: { permission: 'audit.read', within: true },
    run: async ({ query, reach, input: { query: search } }) => {
      const { from, until, who, person, ...rest } = search
      const doer = await doerOf(query, { who, person })
      if (doer === undefined) return { rows: [] }
      const page = await auditPage(query, {
        ...rest,
        ...doer,
        organisations: reach === 'all' ? undefined : reach,
        from: from && dayStart(parseLocalDate(from)),
        until: until && dayStart(addDays(parseLocalDate(until), 1)),
      })
      return { rows: await shown(query, page.rows), next: page.next }
    },
  }),
  ask(operations.auditActions, {
    limit: 'read',
    may: { permission: 'audit.read', within: true },
    run: () => ({ rows: [...actions] }),
  }),
  perform(operations.verifyAudit, {
    limit: 'heavy',
    may: { permission: 'audit.read', overall: true },
    changes: false,
    run: async ({ services: { database } }) => {
      const verified = await database.heavy(auditVerification, { anchors: [] })
      if (!verified.ok) return { ok: false, sentence: verified.fault.sentence, count: 0 }
      const { count } = verified
      return { ok: true, sentence: `共 ${count} 行，从头到尾核对无误。`, count }
    },
  }),
  ask(operations.auditAnchor, {
    limit: 'read',
    may: { permission: 'audit.read', overall: true },
    run: async ({ query, now, today }) => {
      const anchor = await anchorOf(query, now)
      if (anchor === undefined)
        throw new Refusal('missing', 'audit-empty', '还没有审计记录', '有了第一条记录以后再导出锚点。')
      return {
        name: `审计锚点 ${today}.jsonl`,
        mediaType: 'application/jsonl; charset=utf-8',
        bytes: new TextEncoder().encode(writeAnchors([anchor])),
      }
    },
  }),
]
