import type { Clock } from '#platform/clock'
import { callerOf } from './caller.ts'
import type { PublishedArticle, WechatArticle } from './drafts.ts'
import { addDraft, askPublished, findDraft, findPublished } from './drafts.ts'
import type { WechatImage } from './material.ts'
import { addImage, uploadBodyImage } from './material.ts'
import type { PublishState } from './publishing.ts'
import { deleteArticle, publishState, submitDraft } from './publishing.ts'
import type { WechatCredentials } from './token.ts'
import { createTokens } from './token.ts'

/** One account. Every function makes its call once and throws WechatError; none tries again by itself. */
export interface WechatAccount {
  /** Whether the account's credentials, address and permissions are in order. */
  readonly check: () => Promise<void>
  readonly uploadBodyImage: (image: WechatImage) => Promise<string>
  readonly addImage: (
    image: WechatImage,
  ) => Promise<{ readonly mediaId: string; readonly url: string | undefined }>
  readonly addDraft: (article: WechatArticle) => Promise<string>
  readonly findDraft: (sourceUrl: string) => Promise<string | undefined>
  readonly findPublished: (beginning: string) => Promise<PublishedArticle | undefined>
  readonly submitDraft: (draft: string) => Promise<string>
  readonly publishState: (task: string) => Promise<PublishState>
  readonly deleteArticle: (articleId: string) => Promise<void>
}

/** The API of 微信公众号; tokens are kept in memory for all accounts. */
export interface Wechat {
  /** Calls in the name of an account, until the signal is given. */
  readonly of: (credentials: WechatCredentials, signal: AbortSignal) => WechatAccount
}

/** `base` is `https://api.weixin.qq.com`, or the gateway of an office that leads there, without a slash at its end. */
export const createWechat = ({ base, clock }: { readonly base: string; readonly clock: Clock }): Wechat => {
  const tokens = createTokens(base, clock)
  return {
    of: (credentials, signal) => {
      const call = callerOf(base, tokens, credentials, signal)
      return {
        check: () => askPublished(call),
        uploadBodyImage: (image) => uploadBodyImage(call, image),
        addImage: (image) => addImage(call, image),
        addDraft: (article) => addDraft(call, article),
        findDraft: (sourceUrl) => findDraft(call, sourceUrl),
        findPublished: (beginning) => findPublished(call, beginning),
        submitDraft: (draft) => submitDraft(call, draft),
        publishState: (task) => publishState(call, task),
        deleteArticle: (articleId) => deleteArticle(call, articleId),
      }
    },
  }
}
