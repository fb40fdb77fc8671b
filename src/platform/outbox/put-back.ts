import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { putBackWork } from '#platform/schedule'
import type { OutboxTables } from './tables.ts'

/**
 * A person has an item that was given up tried again, as if it were new. Throws Refusal `outbox.unknown`, or
 * `outbox.not-failed` for one that waits or arrived.
 */
export const putBack = async (tx: Tx<OutboxTables & AuditTables>, act: Act, id: string): Promise<void> => {
  const row = await tx
    .selectFrom('outbox')
    .select(['kind', 'attempts', 'failed_at', 'last_error'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Refusal('missing', 'outbox.unknown', '没有这一件', '它可能已经过期清理。请刷新列表。')
  if (!(await putBackWork(tx, 'outbox', id, act.at)))
    throw new Refusal(
      'conflict',
      'outbox.not-failed',
      '不需要重发',
      '只有发送失败的才能重新发送。请刷新列表。',
    )
  await record(tx, act, {
    what: 'outbox.put-back',
    subject: `outbox:${id}`,
    organisation: null,
    before: { failedAt: row.failed_at, attempts: row.attempts, error: row.last_error },
    after: { kind: row.kind, nextAt: act.at },
  })
}
