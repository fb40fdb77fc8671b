import type { Act } from '#platform/audit'
import type { Query, Writing } from '../../schema/index.ts'
import { movePush } from './move.ts'

/** Pushes whose item of the outbox was given up, and that do not know it yet. */
const strandedIn = (query: Query) =>
  query
    .selectFrom('channel_push as push')
    .innerJoin('outbox as item', 'item.id', 'push.outbox')
    .where('push.state', 'in', ['waiting', 'deleting'])
    .where('item.failed_at', 'is not', null)
    .selectAll('push')
    .select('item.last_error')

/** Whether there is any. A point read. */
export const anyStranded = async (query: Query): Promise<boolean> =>
  (await strandedIn(query).limit(1).executeTakeFirst()) !== undefined

/** Lets people see what the outbox gave up: they have it tried again or give it up, too. Gives how many. */
export const strand = async (tx: Writing, act: Act): Promise<number> => {
  const rows = await strandedIn(tx).execute()
  for (const { last_error: error, ...push } of rows) {
    const problem = error ?? '多次尝试都没有成功，不再自动重试。'
    // Where it was being handed in, nobody can say that there is no article.
    const handedIn = push.state === 'waiting' && push.submitting_at !== null
    const failed = push.state === 'deleting' ? 'published' : 'failed'
    await movePush(tx, act, push, handedIn ? 'push.unsure' : 'push.fail', {
      state: handedIn ? 'unsure' : failed,
      problem,
      check_at: handedIn ? act.at : null,
    })
  }
  return rows.length
}
