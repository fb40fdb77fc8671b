import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import type { Remedy } from '../words.ts'

const columns: Columns<Remedy['evidence'][number]> = [
  { title: '证据', cell: ({ title }) => title },
  { title: '证明的事实', cell: ({ proves }) => proves },
  { title: '页数', cell: ({ pages }) => pages, numeric: true },
  { title: '来源', cell: ({ source }) => source },
]

/** The evidence list that stands. */
export const Evidence = ({ remedy }: { readonly remedy: Remedy }): ReactNode => (
  <Block title="证据清单">
    {remedy.evidence.length === 0 ? (
      <p className="soft">还没有编制。</p>
    ) : (
      <RowsTable
        caption="证据清单"
        rows={remedy.evidence}
        columns={columns}
        rowKey={({ title, source }) => `${title} ${source}`}
      />
    )}
  </Block>
)
