import { z } from 'zod'
import type { WechatCall } from './caller.ts'
import { WechatError } from './failure.ts'
import type { PublishedArticle } from './drafts.ts'

const taken = z.object({ publish_id: z.union([z.string().min(1), z.number().transform(String)]) })

/**
 * Hands a draft in for publishing; gives the id of the task. It says only that the task was taken: the platform looks
 * through it first. Done twice, there may be two articles: a caller that does not know whether it arrived must look.
 */
export const submitDraft = async (call: WechatCall, draft: string): Promise<string> =>
  (await call('/cgi-bin/freepublish/submit', { media_id: draft }, taken)).publish_id

/** What became of a task. */
export type PublishState =
  | { readonly state: 'published'; readonly article: PublishedArticle }
  | { readonly state: 'reviewing' }
  /** It will not come out, or was taken down again; the sentence says why and what to do. */
  | { readonly state: 'refused' | 'removed'; readonly sentence: string }

const told = z.object({
  publish_status: z.number(),
  article_id: z.string().optional(),
  article_detail: z
    .object({ item: z.array(z.object({ idx: z.number(), article_url: z.string() })) })
    .optional(),
})

/** publish_status 2 to 6, as the page of freepublish/get has them. */
const ends: Readonly<Record<number, PublishState>> = {
  2: { state: 'refused', sentence: '微信原创审核没有通过。请登录公众平台查看原因，更正后再推送。' },
  3: { state: 'refused', sentence: '微信发布失败。请登录公众平台查看原因，再重试。' },
  4: { state: 'refused', sentence: '微信平台审核没有通过。请登录公众平台查看原因，更正文件后再推送。' },
  5: { state: 'removed', sentence: '文章发布后，有人在公众平台上删除了它。' },
  6: { state: 'removed', sentence: '文章发布后被微信封禁。请登录公众平台查看原因，需要的可以申诉。' },
}

/** How a task of publishing stands. */
export const publishState = async (call: WechatCall, task: string): Promise<PublishState> => {
  const answer = await call('/cgi-bin/freepublish/get', { publish_id: task }, told)
  if (answer.publish_status === 0 && answer.article_id !== undefined) {
    const url = answer.article_detail?.item[0]?.article_url ?? ''
    return { state: 'published', article: { articleId: answer.article_id, url } }
  }
  return ends[answer.publish_status] ?? { state: 'reviewing' }
}

/** The code for an article that is not there any more. */
const gone = 53600

/** Deletes a published article for good; one that is gone already is no failure. */
export const deleteArticle = async (call: WechatCall, articleId: string): Promise<void> => {
  try {
    await call('/cgi-bin/freepublish/delete', { article_id: articleId, index: 1 }, z.object({}))
  } catch (error) {
    if (error instanceof WechatError && error.code === gone) return
    throw error
  }
}
