import type { Severity } from '../../../model/index.ts'

/** Which rule speaks of a topic. */
export type Family = 'requests' | 'outcomes' | 'remedies' | 'documents' | 'decisions'

/** A sum of cells a number in the text may stand for. */
export interface Sum {
  /** How a finding names it: 表三第三项（四）. */
  readonly title: string
  readonly cells: RequestSum | RemedySum | ProactiveSum
}

/** Rows of table 3 by code; a code without its last number takes in every row under it. */
export interface RequestSum {
  readonly table: 'requests'
  readonly rows: readonly string[]
  /** Indexes of columns; left out, the column of totals. */
  readonly columns?: readonly number[]
}

export interface RemedySum {
  readonly table: 'remedies'
  readonly groups: readonly string[]
  /** Index of an outcome; left out, the totals. */
  readonly outcome?: number
}

export interface ProactiveSum {
  readonly table: 'proactive'
  readonly row: string
  readonly column: string
}

/** What must hold of the words around a number before a topic may claim it. */
export type Need = 'requests' | 'disclosure' | 'documents' | 'none'

/**
 * What a number is to the others around it. `whole`: all there were; behind 其中 such words count only a part.
 * `applicant`: a column of the whole before it. `ending`: how cases before courts and reviewing bodies ended.
 */
export type Role =
  'whole' | 'carried-in' | 'carried-out' | 'applicant' | 'outcome' | 'case' | 'ending' | 'document'

/** How hard a contradiction is; `match` topics are only ever matched. */
export type Weight = Exclude<Severity, 'notice'> | 'match'

/** A topic is data: how the words sound, and which cells say the same. */
export interface Topic {
  readonly id: string
  readonly family: Family
  /** Fits the words before the number, up to it. */
  readonly before?: RegExp
  /** Fits the words behind the unit; `lead`, where given, must fit the words before the number as well. */
  readonly after?: RegExp
  readonly lead?: RegExp
  readonly needs: Need
  readonly weight: Weight
  /** The number fits when it equals any of these; the first one is what a finding names. */
  readonly sums: readonly Sum[]
  readonly role: Role
  /** Sums that fit as well when the words name a reason: 因本机关不掌握无法提供. */
  readonly narrower?: readonly Sum[]
  /** Sums that fit as well where the part never speaks of what `unless` names: then one word stands for both. */
  readonly wider?: { readonly unless: RegExp; readonly sums: readonly Sum[] }
}

/** Cases are counted in these; 份, 封 and 次 count letters, of which one may hold several requests. */
export const caseUnits: readonly string[] = ['件', '条', '宗', '起', '例', '件次', '个', '项']
export const letterUnits: readonly string[] = ['份', '封', '次', '人次', '篇', '则']

/** What may stand between the noun and the number without changing its sense. */
export const fill =
  '(?:[“”"、的了共计]|合计|总计|累计|总共|共有|总数|总量|数量|件数|数|量|均?为|是|有|达到|达|约|近)*'

export const before = (pattern: string): RegExp => new RegExp(`(?:${pattern})${fill}$`, 'u')
export const after = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'u')

export const requests = (title: string, rows: readonly string[], columns?: readonly number[]): Sum => ({
  title,
  cells: { table: 'requests', rows, ...(columns === undefined ? {} : { columns }) },
})

export const remedies = (title: string, groups: readonly string[], outcome?: number): Sum => ({
  title,
  cells: { table: 'remedies', groups, ...(outcome === undefined ? {} : { outcome }) },
})

export const proactive = (title: string, row: string, column: string): Sum => ({
  title,
  cells: { table: 'proactive', row, column },
})
