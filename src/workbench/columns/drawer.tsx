import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Facts } from '../parts/facts.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Freshness } from './freshness.tsx'
import type { Column } from './tree.ts'
import { pathOf } from './tree.ts'

const List = ({ of }: { readonly of: readonly string[] }): ReactNode => (
  <ul className="column-list">
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)

const updateWords = ({ updateDays, updateBasis }: Column): string =>
  updateDays === null
    ? '没有设定更新间隔'
    : `${updateDays} 天内至少更新一次${updateBasis === null ? '' : `（${updateBasis}）`}`

/** All there is to say of a column, and what can be done with it. */
export const ColumnDrawer = ({
  id,
  organisation,
  rows,
  slug,
  actions,
  onClose,
}: {
  readonly id: string
  readonly organisation: string
  readonly rows: readonly Column[]
  readonly slug: string | null
  readonly actions: (column: Column) => ReactNode
  readonly onClose: () => void
}): ReactNode => {
  const column = rows.find((row) => row.id === id)
  if (column === undefined)
    return (
      <Drawer open title="没有这个栏目" size={560} onClose={onClose}>
        <Sentence>它可能属于别的机构。请从列表里选取。</Sentence>
      </Drawer>
    )
  return (
    <Drawer open title={column.title} size={560} onClose={onClose}>
      <div className="row-actions column-acts">{actions(column)}</div>
      <p className="column-why">
        <Freshness of={column} />
        <span>{column.why}</span>
      </p>
      <Facts
        of={[
          ['位置', pathOf(rows, column)],
          [
            '公开页面',
            slug !== null && (
              <a href={`/disclosure/${slug}/${column.code}`} target="_blank" rel="noreferrer">
                /disclosure/{slug}/{column.code}
              </a>
            ),
          ],
          [
            '已公开',
            <Link key="documents" to={`/documents?organisation=${organisation}&column=${column.id}`}>
              {column.documents} 份
            </Link>,
          ],
          ['上次更新', column.lastPublishedOn],
          ['更新要求', updateWords(column)],
          ['责任科室', column.section?.name ?? '没有指定'],
          ['栏目类型', column.columnType],
          [
            '法定事项',
            column.items.length > 0 && (
              <List of={column.items.map(({ code, title }) => `${code} ${title}`)} />
            ),
          ],
          ['依据', column.basis.length > 0 && <List of={column.basis} />],
          ['说明', column.description],
        ]}
      />
      {column.open && (
        <Link to={`/documents?organisation=${organisation}&column=${column.id}&new=1`}>
          在这个栏目起草文件
        </Link>
      )}
    </Drawer>
  )
}
