import type { Line } from './words.ts'

/** A heading at the side of table 3: what it says, and over how many rows and columns it reaches. */
export interface SideHead {
  readonly code: string
  readonly number: string
  readonly label: string
  readonly rows: number
  readonly columns: number
  readonly bracket: boolean
}

/** A row of table 3 as HTML has it: the heads that begin with it, and the line of its numbers. */
export interface GridRow {
  readonly line: Line & { readonly counts: readonly number[] }
  readonly heads: readonly SideHead[]
}

/** The form has three columns of headings: 一、（一） and 1. */
const headColumns = 3

const isBelow = (code: string, above: string): boolean => code.startsWith(`${above}.`)

const headOf = ({ code, number, label, counts }: Line, rows: number, columns: number): SideHead => ({
  code,
  number,
  label,
  rows,
  columns,
  bracket: counts === null,
})

/** The lines of table 3 as the rows of the printed form: brackets stand beside the rows they hold together. */
export const gridOf = (lines: readonly Line[]): readonly GridRow[] => {
  const numbered = lines.filter(({ counts }) => counts !== null)
  let pending: readonly SideHead[] = []
  return lines.flatMap((line): readonly GridRow[] => {
    const { code, counts, depth } = line
    if (counts === null) {
      const below = numbered.filter((row) => isBelow(row.code, code)).length
      pending = [...pending, headOf(line, below, 1)]
      return []
    }
    const heads = [...pending, headOf(line, 1, headColumns - depth)]
    pending = []
    return [{ line: { ...line, counts }, heads }]
  })
}
