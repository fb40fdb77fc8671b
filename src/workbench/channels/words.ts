import type { Given, RowOf } from '../api/operations.ts'

/** How much was published in a period. */
export type PublicationCounts = Given<'publicationCounts'>
/** Something published over another channel. */
export type Dissemination = RowOf<'disseminations'>
export type Channel = Dissemination['channel']
/** A handing over that was recorded. */
export type Transfer = RowOf<'transfers'>
export type Place = Transfer['place']
/** A document passed on to 微信公众号. */
export type Push = RowOf<'pushes'>
export type PushState = Push['state']
export type PushForm = Push['form']
/** An account on another platform. */
export type Account = RowOf<'channelAccounts'>

/** 公布方式, 条例第二十三条. */
export const channelWords: Readonly<Record<Channel, string>> = {
  portal: '政府网站',
  wechat: '微信公众号',
  weibo: '微博',
  'short-video': '短视频平台',
  gazette: '政府公报',
  'press-conference': '新闻发布会',
  newspaper: '报刊',
  broadcast: '广播电视',
  board: '公告栏、电子屏',
  'three-affairs': '“三务”公开栏',
  other: '其他渠道',
}

/** 条例第二十五条: where published information is handed over to. */
export const placeWords: Readonly<Record<Place, string>> = {
  archives: '国家档案馆',
  library: '公共图书馆',
  'service-hall': '政务服务场所',
}

/** The channels, in their order. */
export const allChannels: readonly Channel[] = [
  'portal',
  'wechat',
  'weibo',
  'short-video',
  'gazette',
  'press-conference',
  'newspaper',
  'broadcast',
  'board',
  'three-affairs',
  'other',
]

/** Where the passing on of a document is. */
export const pushStateWords: Readonly<Record<PushState, string>> = {
  waiting: '等待推送',
  unsure: '待核实',
  reviewing: '微信审核中',
  published: '已发布',
  failed: '没有推送成功',
  abandoned: '已放弃',
  deleting: '正在删除',
  deleted: '已删除',
  removed: '已被删除或者封禁',
}

/** The states, in their order. */
export const allPushStates: readonly PushState[] = [
  'waiting',
  'unsure',
  'reviewing',
  'published',
  'failed',
  'abandoned',
  'deleting',
  'deleted',
  'removed',
]

/** What of a document goes into an article. */
export const pushFormWords: Readonly<Record<PushForm, string>> = {
  full: '全文',
  summary: '摘要和链接',
}

/** Platforms a body has accounts on. */
export const accountChannels = ['wechat', 'weibo', 'short-video', 'other'] as const
