import type { Basis, Certainty } from '#statute/dated'
import { regulation } from '#statute/dated'
import type { DecisionLetter } from '../letters.ts'
import type { NeedId } from '../needs.ts'
import type { ResultRow } from '../row.ts'

/** How a decision may be contested: by the table of `remedies`. */
export type RemedyGround =
  /** Refused under 条例第十四条至第十六条. */
  | 'refusal'
  /** A part refused: it depends on why. */
  | 'partial'
  /** 行政查询事项: it depends on how the letter is worded. */
  | 'query'
  | 'other'
  /** Only recorded, nothing is decided against anybody. */
  | 'none'

/** What the law says of one kind of decision. */
export interface Kind {
  readonly title: string
  readonly basis: readonly Basis[]
  readonly needs: readonly NeedId[]
  readonly letter: DecisionLetter
  readonly remedy: RemedyGround
  readonly row: ResultRow
  /** How sure it is that the kind belongs into this row; read where the form's own words name it. */
  readonly rowCertainty: Certainty
}

export type Kinds = Readonly<Record<string, Kind>>

const under = (articles: readonly string[]): readonly Basis[] =>
  articles.map((article) => regulation(article))

interface Common {
  readonly letter: DecisionLetter
  readonly remedy: RemedyGround
}

/** Writes kinds of one letter and one remedy, a line each. */
export const kindsOf =
  ({ letter, remedy }: Common) =>
  <Row extends ResultRow>(
    row: Row,
    title: string,
    articles: readonly string[],
    needs: readonly NeedId[],
  ): Kind & { readonly row: Row } => ({
    title,
    basis: under(articles),
    needs,
    letter,
    remedy,
    row,
    rowCertainty: 'read',
  })
