/** Public documents passed on to 微信公众号: one row, and so one article, a version; docs/adr/0033. */
export { queuePush } from './queue.ts'
export { pushByColumn } from './by-column.ts'
export type { QueuePush } from './queue.ts'
export { proposePush } from './propose.ts'
export { abandonPush, deletePush, linkPush, retryPush } from './decide.ts'
export type { RetryPush } from './decide.ts'
export { placeOfPush } from './load.ts'
/** Who delivers them, and who asks what became of them. */
export { wechatHandlers } from './deliver.ts'
export { channelSweep } from './check.ts'
export type { WechatKit } from './wechat-kit.ts'
/** What the desk shows, and what waits for people. */
export { pushesOf } from './list.ts'
export type { Push } from './list.ts'
export { wantingPushes } from './wanting.ts'
export type { WantingPush } from './wanting.ts'
