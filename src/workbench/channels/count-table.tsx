import type { ReactNode } from 'react'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import type { Breakdown, CountLine } from './series.ts'

const columnsOf = (label: string, series: readonly string[]): Columns<CountLine> => [
  { title: label, cell: (line) => line.label },
  ...(series.length > 1
    ? series.map((title, index) => ({
        title,
        numeric: true,
        cell: ({ counts }: CountLine) => {
          const count = counts[index] ?? 0
          return count === 0 ? <span className="count-nought">0</span> : count
        },
      }))
    : []),
  { title: series.length > 1 ? '合计' : '件数', numeric: true, cell: ({ total }) => total },
]

/** A breakdown as a table. */
export const CountTable = ({
  of: { series, lines },
  label,
  caption,
}: {
  readonly of: Breakdown
  readonly label: string
  readonly caption: string
}): ReactNode => (
  <RowsTable rows={lines} columns={columnsOf(label, series)} rowKey={({ key }) => key} caption={caption} />
)
