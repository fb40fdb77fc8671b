import { pad, widthOf } from './width.ts'

export type Side = 'left' | 'right'

/** Rows as lines with aligned columns: texts to the left, numbers to the right, as `sides` says. */
export const alignColumns = (rows: readonly (readonly string[])[], sides: readonly Side[]): string[] => {
  const widths = sides.map((_, column) => Math.max(0, ...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows.map((row) =>
    sides
      .map((side, column) => pad(row[column] ?? '', widths[column] ?? 0, side === 'left' ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  )
}
