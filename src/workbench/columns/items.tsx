import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { Flag } from '../parts/flag.tsx'
import { RowButton } from '../parts/row-button.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import type { Column } from './tree.ts'

type Item = RowOf<'statutoryItems'>

const holders = (rows: readonly Column[], item: Item): readonly Column[] =>
  rows.filter(({ open, items }) => open && items.some(({ code }) => code === item.code))

const columnsWith = (rows: readonly Column[], onOpen: (id: string) => void): Columns<Item> => [
  { title: '事项', cell: ({ code, title }) => `${code} ${title}` },
  { title: '内容', cell: ({ covers }) => covers },
  { title: '依据', cell: ({ basis }) => basis },
  {
    title: '栏目',
    cell: (item) => {
      const held = holders(rows, item)
      if (held.length === 0) return <Flag kind="grave">没有栏目</Flag>
      return (
        <span className="row-actions">
          {held.map(({ id, title }) => (
            <RowButton
              key={id}
              onOpen={() => {
                onOpen(id)
              }}
            >
              {title}
            </RowButton>
          ))}
        </span>
      )
    },
  },
]

/** 条例第二十条、第二十一条: every item of the law, and which columns hold it; those that none holds first. */
export const StatutoryItems = ({
  rows,
  onOpen,
}: {
  readonly rows: readonly Column[]
  readonly onOpen: (id: string) => void
}): ReactNode => (
  <Block title="法定主动公开事项和栏目">
    <div className="column-items">
      <Answer to={useAsk('statutoryItems', {})}>
        {({ rows: items }) => (
          <RowsTable
            rows={items.toSorted(
              (one, other) =>
                Math.min(1, holders(rows, one).length) - Math.min(1, holders(rows, other).length),
            )}
            columns={columnsWith(rows, onOpen)}
            rowKey={({ code }) => code}
            caption="条例第二十条、第二十一条的事项各在哪个栏目"
          />
        )}
      </Answer>
    </div>
  </Block>
)
