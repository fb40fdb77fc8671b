import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf, later } from '#platform/clock'
import type { PublishedArticle } from '#platform/wechat'
import type { Writing } from '../../schema/index.ts'
import type { PushRow } from '../../schema/channel-tables.ts'
import { putDissemination } from '../record.ts'

/** What changes with a state. */
export type Change = Partial<Omit<PushRow, 'id' | 'organisation' | 'account' | 'document' | 'version'>> &
  Pick<PushRow, 'state'>

/**
 * Moves a push on from the state it was seen in, with its row of the trail. False where somebody moved it meanwhile:
 * then nothing is written.
 */
export const movePush = async (
  tx: Writing,
  act: Act,
  seen: Pick<PushRow, 'id' | 'organisation' | 'document' | 'state'>,
  what: string,
  change: Change,
): Promise<boolean> => {
  const moved = await tx
    .updateTable('channel_push')
    .set({ ...change, updated_at: act.at })
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .returning('id')
    .executeTakeFirst()
  if (!moved) return false
  const { state, problem, link, task } = change
  await record(tx, act, {
    what,
    subject: `push:${seen.id}`,
    organisation: seen.organisation,
    before: { state: seen.state },
    after: {
      state,
      document: seen.document,
      ...(task === undefined ? {} : { task }),
      ...(link === undefined ? {} : { link }),
      ...(typeof problem === 'string' ? { problem } : {}),
    },
  })
  return true
}

const hour = 60 * 60 * 1000

/** Hours after which a published article is looked at again: it may be taken down by somebody. */
export const afterPublished = [24, 7 * 24] as const

/**
 * The article stands: writes it down with its address, and as a dissemination of the day, once. False where it was
 * written down before.
 */
export const publishPush = async (
  tx: Writing,
  act: Act,
  push: PushRow,
  { articleId, url }: PublishedArticle,
  by = push.requested_by,
): Promise<boolean> => {
  const still = await tx
    .selectFrom('channel_push')
    .select('dissemination')
    .where('id', '=', push.id)
    .where('state', '=', push.state)
    .executeTakeFirst()
  if (!still) return false
  const { organisation, document, title } = push
  const link = url === '' ? null : url
  const dissemination = await putDissemination(tx, act, {
    organisation,
    document,
    column: null,
    channel: 'wechat',
    title,
    onDate: dayOf(act.at),
    link,
    note: null,
    by,
  })
  return movePush(tx, act, push, 'push.publish', {
    state: 'published',
    article: articleId === '' ? null : articleId,
    link,
    dissemination,
    published_at: act.at,
    problem: null,
    check_at: articleId === '' ? null : later(act.at, afterPublished[0] * hour),
    checks: 0,
  })
}
