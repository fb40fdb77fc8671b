/** 政务新媒体账号 of a body: one a platform, an AppSecret sealed. */
export { accountChannels } from './check.ts'
export type { AccountChannel, AccountDetails } from './check.ts'
export { changeChannelAccount, closeChannelAccount, openChannelAccount } from './keep.ts'
export type { ChangeChannelAccount, OpenChannelAccount } from './keep.ts'
export { accountOn, loadAccount, placeOfAccount } from './load.ts'
export { credentialsOf, tryChannelAccount } from './try.ts'
export { resealAccounts } from './reseal.ts'
/** How long they have had nothing new. */
export { accountFreshness } from './fresh.ts'
export type { AccountAge, AccountFreshness } from './fresh.ts'
export { accountsOf } from './list.ts'
export type { ChannelAccount } from './list.ts'
