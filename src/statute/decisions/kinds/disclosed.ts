import type { Kinds } from './kind.ts'
import { kindsOf } from './kind.ts'

const given = kindsOf({ letter: 'disclosure', remedy: 'other' })
const partly = kindsOf({ letter: 'partial', remedy: 'partial' })

/** （一）予以公开、（二）部分公开. */
export const disclosed = {
  /** 条例第三十六条第二项: given, or told how, where and when. */
  disclosed: given('3.1', '予以公开', ['第三十六条第二项'], ['given', 'way']),
  /** 条例第三十六条第一项: already public: told how and where to get it. */
  alreadyPublic: given('3.1', '已主动公开，告知获取途径', ['第三十六条第一项'], ['publicAt']),
  /** 条例第三十七条: what can be told apart is given, with reasons for each part that is not. */
  partial: partly('3.2', '部分公开', ['第三十七条'], ['given', 'givenParts', 'withheldParts']),
} as const satisfies Kinds
