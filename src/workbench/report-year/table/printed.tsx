import type { ReactNode } from 'react'
import type { PrintedTable } from '../words.ts'

type Square = PrintedTable['rows'][number][number]
type FigureSquare = Extract<Square, { kind: 'figure' }>

/** A table as the form prints it; what stands in a figure's place is drawn by whoever shows it. */
export const Printed = ({
  of,
  figure,
}: {
  readonly of: PrintedTable
  readonly figure: (cell: FigureSquare) => ReactNode
}): ReactNode => (
  <div className="printed-frame" role="region" aria-label={`${of.caption}，可以左右滚动`} tabIndex={0}>
    <table className={`printed printed-${of.table}`}>
      <caption>{of.caption}</caption>
      <tbody>
        {of.rows.map((row, y) => (
          // The rows of a form never change their order.
          <tr key={y}>
            {row.map((cell, x) =>
              cell.kind === 'figure' ? (
                <td key={cell.name} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                  {figure(cell)}
                </td>
              ) : (
                <th
                  key={`${x} ${cell.text}`}
                  colSpan={cell.colspan}
                  rowSpan={cell.rowspan}
                  className={`printed-${cell.role} printed-${cell.align}`}
                >
                  {cell.text}
                </th>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
