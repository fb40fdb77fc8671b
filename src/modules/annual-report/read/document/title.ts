import { plainYears } from './dates.ts'

export interface Title {
  readonly text: string
  readonly organisation: string
  readonly year: number
}

const longestTitle = 90
const mostLines = 3

const shape =
  /^(?:关于)?(.{0,40}?)[(（]?(20\d{2})[)）]?年?度?(?:的)?(.{0,40}?)(?:政府信息公开|政务公开|信息公开)(?:公开)?(?:工作)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度报告|年报|报告)(?:[(（].{0,12}[)）])?$/u

const clean = (text: string): string =>
  text.replace(/^(?:标题|名称)[:：]/u, '').replaceAll(/^[\s《“"【—-]+|[\s》”"】—-]+$/gu, '')

/** A text as the title of an annual report; undefined when it is none. */
export const titleIn = (printed: string): Title | undefined => {
  if (printed.length > longestTitle || /[。；;]/u.test(printed)) return undefined
  const plain = clean(plainYears(printed))
  const found = shape.exec(plain)
  if (!found) return undefined
  const organisation = clean((found[1] ?? '') + (found[3] ?? '')).replace(/的$/u, '')
  if (/[，,：:]/u.test(organisation)) return undefined
  const text = printed.replaceAll(/\s+/gu, '').replace(/^(?:标题|名称)[:：]/u, '')
  return { text, organisation, year: Number(found[2]) }
}

const isName = (text: string): boolean =>
  text.length <= 40 &&
  /(?:局|厅|委|委员会|政府|办公室|办|中心|院|会|处|所|队|街道|镇|乡|银行|公司|区|县|市)$/u.test(text) &&
  !/[，。；：]/u.test(text)

export interface FoundTitle extends Title {
  /** Index of the first text of the title. */
  readonly index: number
  readonly lines: number
}

/** The title nearest before part 一; it may be broken over up to three lines. */
export const findTitle = (texts: readonly string[]): FoundTitle | undefined => {
  for (let last = texts.length - 1; last >= 0; last -= 1)
    for (let lines = 1; lines <= mostLines && lines <= last + 1; lines += 1) {
      const index = last - lines + 1
      const title = titleIn(texts.slice(index, last + 1).join(lines > 1 ? ' ' : ''))
      if (title === undefined) continue
      if (title.organisation !== '') return { ...title, index, lines }
      const above = (texts[index - 1] ?? '').replaceAll(/\s/gu, '')
      return isName(above)
        ? { ...title, text: `${above}${title.text}`, organisation: above, index: index - 1, lines: lines + 1 }
        : { ...title, index, lines }
    }
  return undefined
}
