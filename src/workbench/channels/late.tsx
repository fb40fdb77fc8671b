import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Block } from '../parts/block.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { today } from '../parts/time.tsx'
import type { PublicationCounts } from './words.ts'

type Late = PublicationCounts['late'][number]

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const columns: Columns<Late> = [
  { title: '文件', cell: ({ document, title }) => <Link to={`/documents/${document}`}>{title}</Link> },
  { title: '最晚公开', cell: ({ dueOn }) => <span className="nowrap">{dueOn}</span> },
  {
    title: '公开',
    cell: ({ publishedOn }) => publishedOn ?? <span className="urgent">还没有公开</span>,
  },
  {
    title: '晚了',
    numeric: true,
    cell: ({ dueOn, publishedOn }) => `${daysBetween(dueOn, publishedOn ?? today())} 天`,
  },
]

/** 条例第二十六条: what was published after its last day, or is still not public. */
export const LateList = ({ rows }: { readonly rows: readonly Late[] }): ReactNode => (
  <Block title={`超过公开期限的（${rows.length} 份）`}>
    {rows.length === 0 ? (
      <p className="soft">这一期间没有超过期限的。</p>
    ) : (
      <RowsTable
        rows={rows}
        columns={columns}
        rowKey={({ document }) => document}
        caption="超过公开期限的文件"
      />
    )}
  </Block>
)
