import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { AuditTables } from '#platform/audit'
import type { Database } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { SweepResult } from '#platform/schedule'
import type { DocumentId } from '../ids.ts'
import { loadReview } from '../review/index.ts'
import type { Query, Reading, Writing } from '../schema/index.ts'
import type { DocumentRow } from '../schema/tables.ts'
import { letOut } from './commands/publish.ts'
import type { Told } from './told.ts'

const who = 'sweep:publish-due'

const dueIn = (query: Query, now: Instant) =>
  query
    .selectFrom('document')
    .select(['id', 'scheduled_for'])
    .where('stage', '=', 'scheduled')
    .where('scheduled_for', '<=', now)
    .orderBy('scheduled_for')
    .orderBy('id')

/** Whether a planned moment has come. A point read. */
export const anyDue = async (query: Query, now: Instant): Promise<boolean> =>
  (await dueIn(query, now).limit(1).executeTakeFirst()) !== undefined

/** The row if it is still planned and due: another process may have been here, or somebody took the plan back. */
const claim = (tx: Writing, id: DocumentId, now: Instant): Promise<DocumentRow | undefined> =>
  tx
    .selectFrom('document')
    .selectAll()
    .where('id', '=', id)
    .where('stage', '=', 'scheduled')
    .where('scheduled_for', '<=', now)
    .executeTakeFirst()

const publishOne = async (tx: Writing, act: Act, id: DocumentId, sealer: Sealer): Promise<boolean> => {
  const row = await claim(tx, id, act.at)
  if (!row?.scheduled_by || !row.scheduled_for) return false
  const said = JSON.parse(row.scheduled_act ?? '{}') as Partial<Told>
  const letting = {
    reason: said.reason ?? null,
    notice: said.notice ?? null,
    person: row.scheduled_by,
    scheduledFor: row.scheduled_for,
  }
  await letOut(tx, act, { row, review: await loadReview(tx, row) }, letting, sealer)
  return true
}

/** What could not go out waits for a person again, with the name of the reason in the trail. */
const giveBack = async (tx: Writing, act: Act, id: DocumentId, { code }: Refusal): Promise<void> => {
  const row = await claim(tx, id, act.at)
  if (!row) return
  await tx
    .updateTable('document')
    .set({
      stage: 'approved',
      scheduled_for: null,
      scheduled_by: null,
      scheduled_act: null,
      updated_at: act.at,
    })
    .where('id', '=', id)
    .execute()
  await record(tx, act, {
    what: 'document.schedule-fail',
    subject: `document:${id}`,
    organisation: row.organisation,
    before: { stage: row.stage, at: row.scheduled_for, by: row.scheduled_by },
    after: { stage: 'approved', code },
  })
}

export interface DueContext {
  readonly database: Database<Reading & AuditTables>
  readonly now: Instant
  readonly signal: AbortSignal
}

/**
 * Publishes what was planned for a moment that has come, each in a transaction of its own and never before its moment,
 * in the name of who planned it; chain, gate and columns are looked at again. What is refused goes back to those who
 * publish. Safe in several processes: a row is taken by the transaction that finds it still planned.
 */
export const publishDue = async (
  { database, now, signal }: DueContext,
  sealer: Sealer,
): Promise<SweepResult> => {
  const act: Act = { who, at: now, from: null }
  let [done, failed] = [0, 0]
  for (const { id } of await database.read((query) => dueIn(query, now).execute())) {
    if (signal.aborted) break
    try {
      if (await database.transaction((tx) => publishOne(tx, act, id, sealer))) done += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await database.transaction((tx) => giveBack(tx, act, id, error))
      failed += 1
    }
  }
  const note =
    failed === 0 ? undefined : `${failed} 件没有通过发布前的检查，已退回待发布，请有发布权限的人处理。`
  return { done, failed, note }
}
