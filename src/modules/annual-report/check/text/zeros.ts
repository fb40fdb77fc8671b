import { request, everyone } from './topics/words.ts'
import type { View } from './view.ts'

/** 未收到…申请, 无…行政复议: a statement that there was none, as a number that is 0. */
export interface Nothing {
  readonly of: 'received' | 'carried-in' | 'carried-out' | 'reconsideration' | 'litigation'
  readonly start: number
  readonly end: number
}

const stop = '(?=[，。；、）！\\n]|和|及|也|$)'
const none = '(?:未曾|没有|尚未|从未|暂未|未有|未|(?<![并毫])无)'
const verb =
  '(?:再)?(?:收到|受理|接收|接到|发生|产生|有|办理)(?:到|过|了)?(?:(?:、|和|或|及|并|或者)(?:处理|受理|办理|收到|接收))*'
const filed = `(?:任何|相关|有关|[1一][件条起宗份]|${everyone}|提出|提交|递交|的)*`

const received = new RegExp(
  `(?:(?:${none}${verb}|(?:没有|(?<=[，。；：、）\\n年度内今均暂局委办也并]|^)无)(?:${verb})?)${filed}${request}(?:的?(?:情况|情形|申请|事项|件|案件|办件|办理))*)${stop}`,
  'gu',
)
const stated = new RegExp(`${request}(?:数量|情况|件数)?(?:为|：)(?:无|零)${stop}`, 'gu')
const carriedOut = /无(?:结转(?:下一?年度?|\d{4}年度?)|下一?年度?结转)[^，。；\n]{0,10}(?=[，。；）\n]|$)/gu
const carriedIn = /无上一?年度?结转[^，。；\n]{0,10}(?=[，。；）\n]|$)/gu

const remedy =
  /(?:未(?=发生|收到|出现|产生|有|因|被|引发|涉及|涉|接到|受理)|没有|(?<![并毫])无(?!法|正当|论|需|须|障|关|锡))[^，。；：！\n]{0,60}?(?:复议|诉讼|应诉)[^，。；：！\n]{0,24}(?=[，。；！）\n]|$)/gu
const otherMatter =
  /纠错|纠正|败诉|撤销|复议机关|超期|逾期|维持|审结|结案|未结|不服|出庭|负责人|胜诉|率|执行|履行/u
const tail =
  /(?:复议|诉讼|应诉)(?:(?:、|和|及|与|或者|或|以及)(?:提起|被提起|被申请|申请)?(?:行政)?(?:复议|诉讼|举报|投诉|申诉|信访))*(?:的|案件|情况|事项|事件|申请|发生|案|等|问题|纠纷|情形|件|现象|投诉|举报)*$/u

const spans = (text: string, pattern: RegExp, of: Nothing['of']): Nothing[] =>
  [...text.matchAll(pattern)].map((found) => ({ of, start: found.index, end: found.index + found[0].length }))

const remediesIn = (text: string): Nothing[] =>
  [...text.matchAll(remedy)].flatMap((found) => {
    const words = found[0]
    if (otherMatter.test(words) || !tail.test(words)) return []
    const place = { start: found.index, end: found.index + words.length }
    return [
      ...(/复议(?!后)/u.test(words) ? [{ of: 'reconsideration' as const, ...place }] : []),
      ...(/诉讼|应诉/u.test(words) ? [{ of: 'litigation' as const, ...place }] : []),
    ]
  })

/** Every statement in a view that something did not happen, where a table says how often it did. */
export const nothingsIn = ({ text }: View): Nothing[] => [
  ...spans(text, received, 'received'),
  ...spans(text, stated, 'received'),
  ...spans(text, carriedOut, 'carried-out'),
  ...spans(text, carriedIn, 'carried-in'),
  ...remediesIn(text),
]
