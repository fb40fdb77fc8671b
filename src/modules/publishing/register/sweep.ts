import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sweep } from '#platform/schedule'
import type { DocumentId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'
import type { Reading } from '../schema/tables.ts'
import { findRegistered, gathered } from './load.ts'
import { markOf, putMark } from './mark.ts'

/** Documents whose pages say something else than the register does on the day. */
const wronglyMarked = async (query: Query, now: Instant): Promise<readonly DocumentId[]> => {
  const today = dayOf(now)
  const registered = gathered(await query.selectFrom('validity_event').selectAll().execute())
  const pages = await query
    .selectFrom('publication')
    .select(['document', 'validity', 'expires_on'])
    .where('kind', 'in', ['normative', 'regulation'])
    .execute()
  const marks = new Map(registered.map((one) => [one.document, markOf(one, today)]))
  return pages
    .filter(({ document, validity, expires_on }) => {
      const mark = marks.get(document)
      return mark !== undefined && (mark.validity !== validity || mark.expires_on !== expires_on)
    })
    .map(({ document }) => document)
}

/** One document in its own transaction with one row of the trail; nothing where it is right meanwhile. */
const remark = async (tx: Writing, act: Act, document: DocumentId): Promise<number> => {
  const registered = await findRegistered(tx, document)
  const before = await tx
    .selectFrom('publication')
    .select('validity')
    .where('document', '=', document)
    .executeTakeFirst()
  const today = dayOf(act.at)
  if (!registered || !before || !(await putMark(tx, registered, { at: act.at, today }))) return 0
  await record(tx, act, {
    what: 'document.validity',
    subject: `document:${document}`,
    organisation: registered.organisation,
    before: { validity: before.validity },
    after: { validity: markOf(registered, today)?.validity },
  })
  return 1
}

/** 国办发〔2017〕47号: pages say what holds on the day: comes into force, runs out, ends as planned. */
export const validitySweep: Sweep<Reading & AuditTables> = {
  id: 'validity',
  title: '更新文件有效性',
  every: '1 0 * * *',
  run: async ({ database, now, signal }) => {
    const act: Act = { who: 'sweep:validity', at: now, from: null }
    const documents = await database.read((query) => wronglyMarked(query, now))
    let done = 0
    for (const document of documents) {
      if (signal.aborted) break
      done += await database.transaction((tx) => remark(tx, act, document))
    }
    return { done, failed: 0 }
  },
}
