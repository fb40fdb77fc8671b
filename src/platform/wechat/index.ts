/** 微信公众号: its published API, one call a function, nothing tried again by itself; docs/adr/0033. */
export { createWechat } from './wechat.ts'
export type { Wechat, WechatAccount } from './wechat.ts'
export type { WechatCredentials } from './token.ts'
/** How a call fails: what is to be done, and whether it may have done something. */
export { WechatError } from './failure.ts'
export type { WechatRemedy } from './failure.ts'
/** What goes in and comes out. */
export type { PublishedArticle, WechatArticle } from './drafts.ts'
export type { WechatImage } from './material.ts'
export type { PublishState } from './publishing.ts'
/** What the API takes, in characters and bytes. */
export { limits as wechatLimits } from './limits.ts'
