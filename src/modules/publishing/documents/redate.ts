import { calendarOf } from '#statute/calendar'
import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { SweepResult } from '#platform/schedule'
import { dueOn } from '../kinds/index.ts'
import type { DocumentId } from '../ids.ts'
import type { Query, Reading, Writing } from '../schema/index.ts'
import { contentOf } from '../store/index.ts'
import { running } from './views/lines.ts'

const marker = 'calendar:due'
const atOnce = 200

/** Which calendar it is now: the last notice loaded, and how many the program brings along. */
const calendarMark = async (query: Query): Promise<number> => {
  const row = await query
    .selectFrom('holiday_notice')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  return (row?.seq ?? 0) * 1000 + calendarOf().notices.length
}

/** Whether a holiday notice came since the last days to publish were worked out. Two point reads. */
export const calendarMoved = async (query: Query): Promise<boolean> => {
  const row = await query
    .selectFrom('publishing_serial')
    .select('last')
    .where('name', '=', marker)
    .executeTakeFirst()
  return row?.last !== (await calendarMark(query))
}

const openOnes = (query: Query, after: DocumentId) =>
  query
    .selectFrom('document')
    .select(['id', 'version', 'organisation', 'due_on'])
    .where('id', '>', after)
    .where('visibility', '=', 'none')
    .where('stage', 'in', running)
    .where('mode', '=', 'proactive')
    .orderBy('id')
    .limit(atOnce)
    .execute()

interface Step {
  readonly last: DocumentId | undefined
  readonly changed: number
}

const redatePage = async (tx: Writing, act: Act, sealer: Sealer, after: DocumentId): Promise<Step> => {
  const calendar = await calendarIn(tx)
  const rows = await openOnes(tx, after)
  let changed = 0
  for (const row of rows) {
    const due = dueOn(await contentOf(tx, sealer, row), calendar)?.date ?? null
    if (due === row.due_on) continue
    await tx.updateTable('document').set({ due_on: due }).where('id', '=', row.id).execute()
    await record(tx, act, {
      what: 'document.redate',
      subject: `document:${row.id}`,
      organisation: row.organisation,
      before: { dueOn: row.due_on },
      after: { dueOn: due },
    })
    changed += 1
  }
  return { last: rows.length < atOnce ? undefined : rows.at(-1)?.id, changed }
}

const putMark = (tx: Writing, last: number) =>
  tx
    .insertInto('publishing_serial')
    .values({ name: marker, last })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ last }))
    .execute()

export interface RedateContext {
  readonly database: Database<Reading & AuditTables>
  readonly now: Instant
  readonly signal: AbortSignal
}

/**
 * Works out the last day to publish anew, for what is open, when a holiday notice was loaded: 条例第二十六条 counts
 * working days. Two hundred documents a transaction, one row of the trail for each that moved; broken off, it is done
 * again.
 */
export const redateDocuments = async (
  { database, now, signal }: RedateContext,
  sealer: Sealer,
): Promise<SweepResult> => {
  const act: Act = { who: 'sweep:redate', at: now, from: null }
  const mark = await database.read(calendarMark)
  let done = 0
  // Behind nothing: every id is greater.
  let after = '' as DocumentId
  for (;;) {
    if (signal.aborted) return { done, failed: 0 }
    const from = after
    const { last, changed } = await database.transaction((tx) => redatePage(tx, act, sealer, from))
    done += changed
    if (last === undefined) break
    after = last
  }
  await database.transaction((tx) => putMark(tx, mark))
  return { done, failed: 0 }
}
