import { tokenDigest } from '#platform/crypto'
import type { Instant } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { Writing } from '../schema/index.ts'

/** What a form from outside carries so that it counts once: a text nobody can guess, and until when it is good. */
export interface Ticket {
  readonly text: string
  readonly until: Instant
}

/**
 * Uses a ticket up, for every process of the installation; forgets those that ran out. Throws Refusal `request-sent`
 * where it was used before, `request-stale` where it ran out.
 */
export const useTicket = async (tx: Writing, { text, until }: Ticket, now: Instant): Promise<void> => {
  if (until <= now)
    throw refuse('conflict', 'request-stale', '页面打开得太久', '页面打开得太久，请再按一次“提交”。')
  await tx.deleteFrom('request_ticket').where('expires_at', '<=', now).execute()
  const put = await tx
    .insertInto('request_ticket')
    .values({ digest: tokenDigest(text), expires_at: until })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .executeTakeFirst()
  if (put.numInsertedOrUpdatedRows === 0n)
    throw refuse(
      'conflict',
      'request-sent',
      '已经提交过',
      '这份申请已经提交过了，没有重复登记。没有拿到回执的，请带身份证明与受理的机关联系。',
    )
}
