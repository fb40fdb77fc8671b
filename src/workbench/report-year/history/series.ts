import type { YearFigures } from '../words.ts'

type Key =
  | 'received'
  | 'handled'
  | 'carried'
  | 'disclosed'
  | 'partly'
  | 'refused'
  | 'unavailable'
  | 'unhandled'
  | 'otherwise'
  | 'reconsiderations'
  | 'suits'
  | 'normativeMade'
  | 'normativeValid'

/** The figures of the years, in the order of the form, as they are called. */
export const figureWords: Readonly<Record<Key, string>> = {
  normativeMade: '制发规范性文件',
  normativeValid: '现行有效规范性文件',
  received: '新收申请',
  handled: '办结',
  disclosed: '予以公开',
  partly: '部分公开',
  refused: '不予公开',
  unavailable: '无法提供',
  unhandled: '不予处理',
  otherwise: '其他处理',
  carried: '结转下年度',
  reconsiderations: '行政复议',
  suits: '行政诉讼',
}

export const figureKeys = Object.keys(figureWords) as readonly Key[]

const outcomes: readonly Key[] = [
  'disclosed',
  'partly',
  'refused',
  'unavailable',
  'unhandled',
  'otherwise',
  'carried',
]

/** How requests ended, year by year, as bars that add up. */
export const outcomeSeries = (years: readonly YearFigures[]) => ({
  years: years.map(({ year }) => `${year} 年`),
  series: outcomes
    .map((key) => ({ name: figureWords[key], data: years.map((one) => one[key] ?? 0) }))
    .filter(({ data }) => data.some((count) => count > 0)),
})
