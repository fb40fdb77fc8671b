import type { Span } from '../../model/index.ts'

/** The element a block stands in; containers form a tree, so that an article can be told from its page. */
export interface Container {
  readonly parent: Container | null
  readonly depth: number
}

export interface TextBlock {
  readonly kind: 'text'
  readonly text: string
  readonly span: Span
  /** 1–6 for a heading by its mark-up, 0 for plain text. The level itself is not to be trusted. */
  readonly heading: number
  readonly container: Container | null
}

/** A cell of a grid. A shadow is the continuation of a cell that spans rows or columns. */
export interface GridCell {
  readonly text: string
  readonly span: Span
  readonly column: number
  readonly shadow: boolean
}

export interface GridBlock {
  readonly kind: 'grid'
  readonly rows: readonly (readonly GridCell[])[]
  readonly span: Span
  readonly container: Container | null
  /** The grid was cut out of running text: numbers of one row may have run together. */
  readonly glued?: true
}

/** A document, whatever its format, is a list of texts and grids. */
export type Block = TextBlock | GridBlock
