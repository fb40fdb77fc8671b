import type { LocalDate } from '#statute/calendar'
import { partsOf } from '#statute/calendar'
import type { Act, AuditTables } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { OutboxTables } from '#platform/outbox'
import type { Sweep } from '#platform/schedule'
import { loadCase } from '#modules/requests'
import { append } from '../acts/append.ts'
import type { RemedyKit } from '../acts/follow.ts'
import { followResult } from '../acts/follow.ts'
import { loadRemedy } from '../acts/load.ts'
import type { Remedy } from '../events/index.ts'
import type { RemedyId } from '../ids.ts'
import { project } from '../ledger/project.ts'
import type { Query, Reading, Writing } from '../schema/index.ts'
import type { RemedyTeller, Telling } from './tell.ts'
import { remindOf } from './tell.ts'

type Tables = Reading & AuditTables & OutboxTables

const marker = 'remedies:day'
const atOnce = 50

const numberOf = (now: Instant): number => {
  const { year, month, day } = partsOf(dayOf(now))
  return year * 10_000 + month * 100 + day
}

/** Whether a new day began since all were looked at, or something new stands open, or a redo may be done. */
const anythingToDo = async (query: Query, now: Instant): Promise<boolean> => {
  const looked = await query
    .selectFrom('remedy_serial')
    .select('last')
    .where('name', '=', marker)
    .executeTakeFirst()
  if (looked?.last !== numberOf(now)) return true
  const open = await query
    .selectFrom('remedy_case')
    .leftJoin('remedy_reminder', (join) =>
      join
        .onRef('remedy_reminder.remedy', '=', 'remedy_case.remedy')
        .onRef('remedy_reminder.what', '=', 'remedy_case.due_what')
        .onRef('remedy_reminder.due_on', '=', 'remedy_case.due_on'),
    )
    .select('remedy_case.remedy')
    .where('remedy_case.concluded', '=', 0)
    .where((of) =>
      of.or([
        of('remedy_case.stage', '=', 'redo'),
        of.and([of('remedy_case.due_on', 'is not', null), of('remedy_reminder.remedy', 'is', null)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}

/** The day the last of the requests sent back was answered anew; undefined while one is open. */
const redoneOn = async (tx: Writing, { redo }: Remedy): Promise<LocalDate | undefined> => {
  const days: LocalDate[] = []
  for (const request of redo?.requests ?? []) {
    const { found } = await loadCase(tx, request)
    const on = found.reopened === null ? undefined : found.lateness.concludedOn
    if (on === undefined) return undefined
    days.push(on)
  }
  return days.toSorted().at(-1)
}

/** What time alone, or the answering anew of a request, brings to a remedy. Gives how much came. */
const look = async (
  tx: Telling,
  act: Act,
  id: RemedyId,
  kit: RemedyKit,
  teller: RemedyTeller,
): Promise<number> => {
  const loaded = await loadRemedy(tx, id, dayOf(act.at), teller.calendar)
  const before = await tx
    .selectFrom('remedy_case')
    .selectAll()
    .where('remedy', '=', id)
    .executeTakeFirstOrThrow()
  let found = await followResult(tx, act, loaded, 'system', kit)
  const done = found.stage === 'redo' ? await redoneOn(tx, found) : undefined
  if (done !== undefined) {
    const { row, file } = await loadRemedy(tx, id, dayOf(act.at), teller.calendar)
    const entry = {
      fact: { kind: 'performed', on: done } as const,
      secret: { how: '申请已经重新答复并送达。' },
    }
    found = (await append(tx, act, { row, file, by: 'system', entries: [entry] }, kit.sealer)).found
  } else if (found.stage !== before.stage || (found.next?.on ?? null) !== before.due_on) {
    await project(tx, loaded.row, found, before.updated_at)
  }
  const row = await tx
    .selectFrom('remedy_case')
    .selectAll()
    .where('remedy', '=', id)
    .executeTakeFirstOrThrow()
  return (row.seq > before.seq ? 1 : 0) + (await remindOf(tx, row, teller))
}

/**
 * Goes through all open remedies: a result that came to bind because nobody appealed sends its requests back, a redo whose
 * requests were answered is written down as done, and whoever handles it is reminded at 10, 5, 3, 1 and 0 working days
 * of answer, hearing and redo: each once, whatever is broken off.
 */
export const remedySweep = ({ site, ...kit }: RemedyKit & { readonly site: string }): Sweep<Tables> => ({
  id: 'remedies',
  title: '提醒复议、诉讼的期限，跟进结果的生效和履行',
  every: '*/5 * * * *',
  pending: anythingToDo,
  run: async ({ database, now, signal }) => {
    const act: Act = { who: 'sweep:remedies', at: now, from: null }
    const teller: RemedyTeller = { sealer: kit.sealer, site, now, calendar: await database.read(calendarIn) }
    let done = 0
    // Behind nothing: every id is greater.
    let after: RemedyId | undefined = '' as RemedyId
    while (after !== undefined) {
      if (signal.aborted) return { done, failed: 0 }
      const from: RemedyId = after
      const rows = await database.read((query) =>
        query
          .selectFrom('remedy_case')
          .select('remedy')
          .where('concluded', '=', 0)
          .where('remedy', '>', from)
          .orderBy('remedy')
          .limit(atOnce)
          .execute(),
      )
      for (const { remedy } of rows)
        done += await database.transaction((tx) => look(tx, act, remedy, kit, teller))
      after = rows.length < atOnce ? undefined : rows.at(-1)?.remedy
    }
    await database.transaction((tx) => {
      const last = numberOf(now)
      return tx
        .insertInto('remedy_serial')
        .values({ name: marker, last })
        .onConflict((same) => same.column('name').doUpdateSet({ last }))
        .execute()
    })
    return { done, failed: 0 }
  },
})
