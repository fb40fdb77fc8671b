import { arabicNumeral, hanNumeral } from './numerals.ts'

/** A number with a counting unit as it stands in a view; `start` and `end` are offsets there. */
export interface Mention {
  readonly value: number
  /** The unit counted in; every amount of money is given in 元. */
  readonly unit: string
  /** 余, 多, 近, 约, 万条: never held exactly against a table. */
  readonly approximate: boolean
  readonly start: number
  readonly end: number
}

const units = '人次|件次|场次|户次|件|条|次|份|篇|期|个|宗|起|项|封|例|场|则|元'
const pattern = new RegExp(
  `(?<![\\d,.])(?<arabic>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?)(?<more>[余多几]?)(?<scale>[百千万亿]?)(?<more2>[余多]?)(?<unit>${units})(?<after>以上|左右|上下|以内)?` +
    `|(?<![零〇一二两三四五六七八九十百千万亿])(?<han>[零〇一二两三四五六七八九十百千万亿]{1,16})(?<hanMore>[余多]?)(?<hanUnit>人次|件次|件|条|次|份|篇|期|宗|起|封|例|元)(?<hanAfter>以上|左右)?`,
  'gu',
)

const scales: Readonly<Record<string, number>> = { '': 1, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** What may not stand before a number: 第3期, 〔2021〕30, 0559-3889, A1, 每件, 3-5件, 1+6. */
const barredBefore = /(?:[第每逐〔[\dA-Za-z.\-—–~～+×/#@]|最多跑|只跑|跑|平均)$/u
const roughBefore = /(?:近|约|大约|超|超过|逾|突破|不少于|至少|将近|不足|不低于|多达)$/u

/** What the unit may not be the beginning of: 个月, 个工作日, 件事, 条例, 期间, 项目. */
const barredAfter: Readonly<Record<string, RegExp>> = {
  个: /^(?:月|工作日|自然日|小时|百分点|人(?!大)|性|体)/u,
  件: /^(?:事(?!项)|套)/u,
  条: /^(?:例|龙|款|第)/u,
  期: /^(?:间|限|末|内|满|望|待|货|刊)/u,
  次: /^(?:性|日|年|月|序|要|数)/u,
  份: /^(?:额|子)/u,
  项: /^目/u,
  起: /^(?:来|诉|草|到|施行|止|至|步|点|码)/u,
  元: /^(?:化|旦|素)/u,
}

/** Chinese numerals stand in many words that count nothing: 一起, 统一, 一次办, 一件事. */
const hanBarredBefore = /[第每逐统唯同某任这那哪上下前后首再另其单专万十百千零]$/u
const hanFollows = /^(?:$|[，。；、）”\n：]|政府|信息|依申请|申请|行政|复议|诉讼|案件|规范性)/u

/** Stretches whose numbers count nothing in the report: titles of documents and quoted names. */
const namesOf = (text: string): readonly (readonly [number, number])[] =>
  [
    ...text.matchAll(
      /《[^《》]{0,200}(?:《[^《》]{0,120}》[^《》]{0,120})*》|“[^“”]{1,60}”|〔[^〔〕]{0,12}〕/gu,
    ),
  ].map((found) => [found.index, found.index + found[0].length] as const)

const arabic = (text: string, found: RegExpMatchArray, at: number): Mention | null => {
  const { arabic: digits = '', more, scale = '', more2, unit = '', after } = found.groups ?? {}
  const before = text.slice(Math.max(0, at - 6), at)
  const end = at + found[0].length
  if (barredBefore.test(before) || barredAfter[unit]?.test(text.slice(end, end + 3))) return null
  const money = unit === '元'
  const value = Math.round(arabicNumeral(digits) * (scales[scale] ?? 1) * 100) / 100
  const rough = `${more ?? ''}${more2 ?? ''}${after ?? ''}` !== '' || roughBefore.test(before)
  return { value, unit, approximate: rough || (scale !== '' && !money), start: at, end }
}

const han = (text: string, found: RegExpMatchArray, at: number): Mention | null => {
  const { han: numeral = '', hanMore, hanUnit = '', hanAfter } = found.groups ?? {}
  const before = text.slice(Math.max(0, at - 6), at)
  const end = at + found[0].length
  const value = hanNumeral(numeral)
  if (value === null || hanBarredBefore.test(before) || barredBefore.test(before)) return null
  if (!hanFollows.test(text.slice(end, end + 3))) return null
  if (
    numeral === '一' &&
    (hanUnit === '起' || hanUnit === '次') &&
    !/(?:案件|复议|诉讼|会|访谈)$/u.test(before)
  )
    return null
  if (numeral === '一' && /(?:未|没有|无)[^，。；]{0,12}$/u.test(before)) return null
  const rough = `${hanMore ?? ''}${hanAfter ?? ''}` !== '' || roughBefore.test(before)
  return { value, unit: hanUnit, approximate: rough, start: at, end }
}

/**
 * Every number with a counting unit in the text of a view, in order. Numbers of documents and articles, years,
 * dates, telephone numbers and percentages carry no such unit and are none.
 */
export const mentionsIn = (text: string): Mention[] => {
  const names = namesOf(text)
  const mentions: Mention[] = []
  let next = 0
  for (const found of text.matchAll(pattern)) {
    while ((names[next]?.[1] ?? Infinity) <= found.index) next++
    const name = names[next]
    if (name !== undefined && name[0] <= found.index && found.index < name[1]) continue
    const mention =
      found.groups?.['arabic'] === undefined
        ? han(text, found, found.index)
        : arabic(text, found, found.index)
    if (mention !== null) mentions.push(mention)
  }
  return mentions
}
