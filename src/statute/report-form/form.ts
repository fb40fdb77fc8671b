/**
 * The shape of the statutory annual report: 条例第五十条 asks for one national format, and the State
 * Council's office has issued it twice. These types describe either edition.
 */

/** The edition of the form, named by the year of the document that issued it. */
export type Edition = '2019' | '2021'

/** A printed label, and the ways it is met in real reports beside its official wording. */
export interface Label {
  readonly text: string
  readonly variants?: readonly string[]
}

/** 件 and 项 are whole numbers; amounts may have decimals; a change may be negative. */
export type Measure = 'count' | 'change' | 'amount'

/** A column of table 2. `unit` is what the form counts in: 件, 项, 万元 or 元. */
export interface ProactiveColumn {
  readonly key: string
  readonly label: Label
  readonly measure: Measure
  readonly unit: '件' | '项' | '万元' | '元'
  readonly meaning: string
}

/** A row of table 2. */
export interface ProactiveRow {
  readonly key: string
  readonly label: Label
  readonly meaning: string
}

/** One block of table 2: an item of 条例第二十条 with its own heads. */
export interface ProactiveBlock {
  readonly item: Label
  readonly rows: readonly ProactiveRow[]
  readonly columns: readonly ProactiveColumn[]
}

/** A row of table 3, coded by the form's own numbering ('1', '3.3.5', '4'). */
export interface RequestRow {
  readonly code: string
  /** The number as printed: 一、 （一） 1. */
  readonly number: string
  readonly label: Label
  /** The code of the bracket it stands under ('3', '3.3'), or null for the outer rows. */
  readonly group: string | null
  readonly meaning: string
}

/** A bracket of table 3 that carries no number of its own: 三、本年度办理结果, （三）不予公开 … */
export interface RequestGroup {
  readonly code: string
  readonly number: string
  readonly label: Label
}

/** A column of table 3. The last one is the total of the others. */
export interface RequestColumn {
  readonly key: string
  readonly label: Label
  readonly organisation: boolean
}

/** A group of table 4. The last outcome is the total of the others. */
export interface RemedyGroup {
  readonly key: string
  readonly label: Label
}

export interface RemedyOutcome {
  readonly key: string
  readonly label: Label
  readonly meaning: string
}

/** One of the six parts. */
export interface PartTitle {
  readonly number: string
  readonly label: Label
  /** The sub-items the format asks for, in order. */
  readonly items: readonly Label[]
}

export interface ReportForm {
  readonly edition: Edition
  /** The form by its own name: 《中华人民共和国政府信息公开工作年度报告格式》. */
  readonly name: string
  /** The document that issued the form. */
  readonly document: string
  /** Years of report the form is for; `to` is absent while it is in force. */
  readonly years: { readonly from: number; readonly to?: number }
  readonly parts: readonly PartTitle[]
  readonly proactive: readonly ProactiveBlock[]
  readonly requests: {
    readonly note: string
    readonly columns: readonly RequestColumn[]
    readonly groups: readonly RequestGroup[]
    readonly rows: readonly RequestRow[]
  }
  readonly remedies: {
    readonly groups: readonly RemedyGroup[]
    readonly outcomes: readonly RemedyOutcome[]
  }
}

/** The name of a cell: `table.row.key` or `table.row.index` ('requests.3.3.5.6'). */
export type CellName = `proactive.${string}` | `requests.${string}` | `remedies.${string}`
