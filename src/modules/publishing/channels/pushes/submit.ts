import type { Act } from '#platform/audit'
import { later } from '#platform/clock'
import { WechatError } from '#platform/wechat'
import type { PushRow } from '../../schema/channel-tables.ts'
import { mediaGone } from './make-draft.ts'
import type { Making } from './making.ts'
import { movePush } from './move.ts'
import type { WechatKit } from './wechat-kit.ts'

const minute = 60_000

/** Who acts for a push, in the trail. */
export const actOf = (at: string): Act => ({ who: 'outbox:wechat', at, from: null })

/**
 * Notes that the draft is about to be handed in, if nobody has before and the public still reads this version. Whoever
 * finds the note standing hands nothing in: there may be an article already.
 */
const noteSubmitting = ({ kit, push }: Making): Promise<boolean> =>
  kit.database.transaction(async (tx) => {
    const noted = await tx
      .updateTable('channel_push')
      .set({ submitting_at: kit.clock() })
      .where('id', '=', push.id)
      .where('state', '=', 'waiting')
      .where('submitting_at', 'is', null)
      .where((row) =>
        row.exists(
          row
            .selectFrom('publication')
            .select('number')
            .where('document', '=', push.document)
            .where('status', '=', 'public')
            .where('version', '=', push.version),
        ),
      )
      .returning('id')
      .executeTakeFirst()
    return noted !== undefined
  })

/** Nothing came of it, for certain: the next attempt may hand it in. A draft that is gone is made anew. */
const takeNoteBack = ({ kit, push }: Making, draftGone: boolean): Promise<unknown> =>
  kit.database.transaction((tx) =>
    tx
      .updateTable('channel_push')
      .set({ submitting_at: null, ...(draftGone ? { draft: null, drafting_at: null } : {}) })
      .where('id', '=', push.id)
      .where('state', '=', 'waiting')
      .execute(),
  )

const unsure = '不能确定微信是否收到了发布请求，系统会继续查找这篇文章。也可以登录公众平台核对后办理。'

/** It may be handed in and it may not: from here on the sweep looks for the article, and people may decide. */
export const becomeUnsure = (
  { database, clock }: Pick<WechatKit, 'database' | 'clock'>,
  push: PushRow,
  why: string,
): Promise<boolean> =>
  database.transaction((tx) =>
    movePush(tx, actOf(clock()), push, 'push.unsure', {
      state: 'unsure',
      problem: `${why}${unsure}`,
      check_at: clock(),
      checks: 0,
    }),
  )

const handIn = async (making: Making, draft: string): Promise<string | undefined> => {
  try {
    return await making.account.submitDraft(draft)
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    if (error.reach !== 'perhaps') {
      await takeNoteBack(making, error.code === mediaGone)
      throw error
    }
    await becomeUnsure(making.kit, making.push, error.message)
    return undefined
  }
}

/** Hands the draft of a push in, once: whoever finds that it was noted before does not. */
export const submitPush = async (making: Making, draft: string): Promise<void> => {
  const { kit, push } = making
  making.pause()
  if (!(await noteSubmitting(making))) return
  const task = await handIn(making, draft)
  if (task === undefined) return
  const now = kit.clock()
  await kit.database.transaction((tx) =>
    movePush(tx, actOf(now), push, 'push.submit', {
      state: 'reviewing',
      task,
      problem: null,
      check_at: later(now, minute),
      checks: 0,
    }),
  )
}
