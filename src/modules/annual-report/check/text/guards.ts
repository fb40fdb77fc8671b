import type { Clause } from './clauses.ts'

const times =
  /(?<!结转|顺延|转至|转到|转入|延至|延到|结转到|较|比|与|和|同)(?<year>\d{4})年度?(?!度?(?:结转|转|顺延|政务公开|工作要点))|(?<now>今年|本年|全年|年内|本年度|当年)|(?<!较|比|与|和|同)(?<then>上半年|下半年|[一二三四1-4]季度|前[一二三]季度|近[一二三四五两\d]+年|历年|去年|上年(?!度?结转)|上一年(?!度?结转)|同期|以来累计|\d{1,2}月(?:份)?(?:以来|至|底)|\d{1,2}日至)/gu
const wholeYearEnd = /12月(?:31日|底)|年底|年末/gu

/** What stands in closed brackets explains the words before it and says nothing of what follows. */
export const withoutBrackets = (words: string): string => words.replaceAll(/（[^（）]*）/gu, '')

/**
 * The last word of time before the number decides whether it counts the whole year reported; null when there is
 * no such word.
 */
export const countsTheYear = (sentence: string, year: number | null): boolean | null => {
  let whole: boolean | null = null
  for (const { groups } of withoutBrackets(sentence).replaceAll(wholeYearEnd, '').matchAll(times)) {
    if (groups?.['year'] !== undefined) whole = year === null || Number(groups['year']) === year
    else whole = groups?.['now'] !== undefined
  }
  return whole
}

/** 较上年增加42件, 同比减少3件: a difference, no number of the year. */
export const isChange = ({ left, sentence }: Clause): boolean =>
  /(?:增加|增长|新增加|上升|提高|减少|下降|降低|回落|增|减|多|少|翻番)(?:了|至|到)?(?:约)?$/u.test(left) ||
  /(?:同比|环比|较(?:上一?年|去年|\d{4}年)|比(?:上一?年|去年|\d{4}年))[^，；。]{0,14}$/u.test(sentence)

const channels =
  /网上|网络|线上|线下|在线|网站|平台|(?:管理|申请|办公|登记|信息|受理)系统|邮箱|邮件|邮寄|邮递|信函|来信|当面|现场|窗口|纸质|传真|微信|电话|大厅|转办|转来|移送|上级|督办|涉及|关于|有关|针对|延期|超期|逾期|重复|口头|按期|按时|如期|当场|及时/u
const allChannels =
  /(?:通过|利用|经由)[^，；。]{0,40}?等[^，；。]{0,8}(?:方式|渠道|途径|形式|平台)|各(?:类|种|级)?[^，；。]{0,6}(?:方式|渠道|途径|形式)|(?:线上|网上)[、和及与]*(?:线下|网下)/gu

/** The clause just before, where it says by which channel: 通过门户网站，收到申请3件. */
const clauseBefore = (sentence: string, left: string): string => {
  const before = sentence.slice(0, Math.max(0, sentence.length - left.length)).replace(/[，：]$/u, '')
  const clause = before.slice(before.lastIndexOf('，') + 1)
  return /^(?:其中，?)?(?:通过|经|依托|利用|在)/u.test(clause) &&
    /[，：]$/u.test(sentence.slice(0, sentence.length - left.length))
    ? clause
    : ''
}

/** Only what came by one channel, from one source or on one matter is counted. `head` is what stands before the noun. */
export const countsAPart = ({ sentence, left }: Clause, head: string): boolean =>
  channels.test(`${clauseBefore(sentence, left)}，${head}`.replaceAll(allChannels, ''))

/** The number stands in a list behind 其中, 包括 or 含. */
export const isListed = ({ sentence }: Clause): boolean => {
  const words = withoutBrackets(sentence)
  return /其中|包括|包含|（含/u.test(words.slice(words.lastIndexOf('；') + 1))
}
