/** A number the text may bind: worked out anew whenever it is shown. */
export interface Figure {
  readonly id: string
  /** What it counts, for who chooses it: 网站发布的政府信息. */
  readonly title: string
  /** The short name it has in a list: 政府网站. */
  readonly label: string
  readonly value: number
  /** 件, 条, 次, 人次, 元, 万元, %; '' where the words around it say. */
  readonly unit: string
  /** Where it comes from, in words: 表三, 公开台账, 依申请公开台账, 年度记录. */
  readonly source: string
}

/** All numbers at hand, by id. */
export type Figures = ReadonlyMap<string, Figure>

/** A number as it is printed: plain digits, no thousands separators, never 1e-7. */
export const printedFigure = ({ value }: Pick<Figure, 'value'>): string =>
  String(value).includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : String(value)
