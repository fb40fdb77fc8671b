import { z } from 'zod'
import type { WechatCall } from './caller.ts'

/** An article as a draft has it. */
export interface WechatArticle {
  readonly title: string
  readonly author: string
  readonly digest: string
  /** HTML of the API's kind: pictures at WeChat's own addresses only. */
  readonly content: string
  /** The address behind 阅读原文; it also tells which article is whose. */
  readonly sourceUrl: string
  /** The cover, an id of the material library. */
  readonly cover: string
}

/** Puts an article into the drafts; gives its id. Done twice, there are two drafts. */
export const addDraft = async (call: WechatCall, article: WechatArticle): Promise<string> => {
  const { title, author, digest, content, sourceUrl, cover } = article
  const articles = [
    {
      article_type: 'news',
      title,
      author,
      digest,
      content,
      content_source_url: sourceUrl,
      thumb_media_id: cover,
      need_open_comment: 0,
      only_fans_can_comment: 0,
    },
  ]
  const made = await call('/cgi-bin/draft/add', { articles }, z.object({ media_id: z.string().min(1) }))
  return made.media_id
}

const news = z.object({
  news_item: z.array(
    z.object({
      content_source_url: z.string().optional(),
      url: z.string().optional(),
      is_deleted: z.boolean().optional(),
    }),
  ),
})

/** As many as the interface gives at once. */
const atOnce = 20
/** Pages looked through at most, the newest first: what is looked for was made a moment ago. */
const mostPages = 10

const draftPage = z.object({
  total_count: z.number(),
  item: z.array(z.object({ media_id: z.string(), content: news })),
})

/** The draft with this address behind 阅读原文, among the newest two hundred; undefined where there is none. */
export const findDraft = async (call: WechatCall, sourceUrl: string): Promise<string | undefined> => {
  for (let page = 0; page < mostPages; page += 1) {
    const asked = { offset: page * atOnce, count: atOnce, no_content: 1 }
    const { item, total_count: total } = await call('/cgi-bin/draft/batchget', asked, draftPage)
    const found = item.find(({ content }) =>
      content.news_item.some((each) => each.content_source_url === sourceUrl),
    )
    if (found) return found.media_id
    if (item.length === 0 || (page + 1) * atOnce >= total) return undefined
  }
  return undefined
}

const publishedPage = z.object({
  total_count: z.number(),
  item: z.array(z.object({ article_id: z.string(), content: news })),
})

/** Whether the interfaces of publishing are open to the account. */
export const askPublished = async (call: WechatCall): Promise<void> => {
  await call('/cgi-bin/freepublish/batchget', { offset: 0, count: 1, no_content: 1 }, z.object({}))
}

/** A published article. */
export interface PublishedArticle {
  readonly articleId: string
  readonly url: string
}

/**
 * The published article whose address behind 阅读原文 begins so, among the newest two hundred; undefined where there is
 * none.
 */
export const findPublished = async (
  call: WechatCall,
  beginning: string,
): Promise<PublishedArticle | undefined> => {
  for (let page = 0; page < mostPages; page += 1) {
    const asked = { offset: page * atOnce, count: atOnce, no_content: 1 }
    const { item, total_count: total } = await call('/cgi-bin/freepublish/batchget', asked, publishedPage)
    for (const { article_id: articleId, content } of item) {
      const ours = content.news_item.find(
        (each) => each.is_deleted !== true && each.content_source_url?.startsWith(beginning) === true,
      )
      if (ours) return { articleId, url: ours.url ?? '' }
    }
    if (item.length === 0 || (page + 1) * atOnce >= total) return undefined
  }
  return undefined
}
