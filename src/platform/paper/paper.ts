import type { LocalDate } from '#statute/calendar'

/** A stretch of text set alike. `\n` in its text begins a new line. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly underline?: true
}

export type Align = 'left' | 'center' | 'right' | 'justify'

/** One cell of a table; what a span covers is not written again, as in HTML. */
export interface Cell {
  readonly text: string
  /** Columns and rows it covers; 1 unless given. */
  readonly colSpan?: number
  readonly rowSpan?: number
  /** `center` unless given. */
  readonly align?: Align
  readonly bold?: true
}

export type Block =
  /** Level 1 is 一、(黑体), 2 is （一）(楷体), 3 is 1. and 4 is （1）; GB/T 9704-2012, 7.3.3. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | {
      readonly kind: 'paragraph'
      readonly runs: readonly Run[]
      /** `justify` unless given. */
      readonly align?: Align
      /** Leaves out the two characters at its start: addressees, and what is centred. */
      readonly noIndent?: true
    }
  | {
      readonly kind: 'table'
      /** Rows said again on every page the table goes on to. */
      readonly head: readonly (readonly Cell[])[]
      readonly rows: readonly (readonly Cell[])[]
      /** One number a column: shares of the width of the text. */
      readonly widths: readonly number[]
      /** Type size in points: 12 (小四) unless given; 10.5 is 五号, 9 小五. */
      readonly size?: number
    }
  /** Who signs and the day, four characters in from the right; stays on a page with the words before it. */
  | {
      readonly kind: 'signature'
      readonly body: string
      readonly date: LocalDate
      /** Leaves a dashed circle where the seal goes; the words in it say so. */
      readonly seal?: true
    }
  /** A PNG or JPEG as large as fits a box as wide as the text, in its middle. */
  | {
      readonly kind: 'picture'
      readonly bytes: Uint8Array
      /** What it shows, for whoever has it read aloud. */
      readonly shows: string
      /** Of the box, in points. */
      readonly height: number
    }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'rule' }

/** A printed official document as a value, by the page of GB/T 9704-2012: drawn as DOCX and as PDF. */
export interface Paper {
  /** Printed above everything, 二号 centred; `\n` where a line is to end. Also the title of the file. */
  readonly title: string
  readonly language: 'zh-CN'
  /** 发文机关标志: red, with a red rule below. */
  readonly redHead?: string
  /** 发文字号: above the red rule, or below the title where there is no red head. */
  readonly number?: string
  readonly blocks: readonly Block[]
  /** One small line at the foot of every page. */
  readonly footer?: string
  /** `— 1 —` at the foot. */
  readonly pageNumbers: boolean
  readonly landscape?: true
}

/** A paper as PDF. */
export interface DrawnPdf {
  readonly bytes: Uint8Array
  readonly pages: number
  /**
   * Characters the font does not have, each once. They are printed as 〓, the mark of printers for type they lack, and
   * still found as themselves in the text of the file: whoever issues the paper has to be told.
   */
  readonly missing: readonly string[]
}
