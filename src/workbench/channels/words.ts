import type { Given, RowOf } from '../api/operations.ts'

/** How much was published in a period. */
export type PublicationCounts = Given<'publicationCounts'>
/** Something published over another channel. */
export type Dissemination = RowOf<'disseminations'>
export type Channel = Dissemination['channel']
/** A handing over that was recorded. */
export type Transfer = RowOf<'transfers'>
export type Place = Transfer['place']

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
