import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { Flag } from '../parts/flag.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Freshness } from './freshness.tsx'
import type { Column } from './tree.ts'
import { levelOf, placeOf } from './tree.ts'
import type { Moving } from './use-moving.ts'

interface Board {
  /** The whole catalogue, in order. */
  readonly rows: readonly Column[]
  /** What is shown of it. */
  readonly shown: readonly Column[]
  readonly may: boolean
  readonly moving: Moving
  readonly onOpen: (id: string) => void
}

const Title = ({ column, board }: { readonly column: Column; readonly board: Board }): ReactNode => {
  const { rows, may, moving, onOpen } = board
  const step = (event: KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (!event.altKey || by === undefined || !may) return
    event.preventDefault()
    moving.move(column, by)
  }
  return (
    <span className="column-title" data-level={levelOf(rows, column)}>
      <button
        type="button"
        className="as-link"
        data-column={column.id}
        onKeyDown={step}
        onClick={() => {
          onOpen(column.id)
        }}
      >
        {column.title}
      </button>
      {column.part !== null && <Flag>固定</Flag>}
      {!column.open && <Flag kind="grave">已停用</Flag>}
    </span>
  )
}

const Steps = ({ column, board }: { readonly column: Column; readonly board: Board }): ReactNode => {
  const { place, of } = placeOf(board.rows, column)
  const button = (by: -1 | 1, word: string, icon: ReactNode, off: boolean): ReactNode => (
    <Button
      size="small"
      icon={icon}
      aria-label={`“${column.title}”${word}`}
      disabled={off || board.moving.busy}
      onClick={() => {
        board.moving.move(column, by)
      }}
    />
  )
  return (
    <div className="row-actions column-steps">
      {button(-1, '上移', <ArrowUpOutlined />, place === 0)}
      {button(1, '下移', <ArrowDownOutlined />, place === of - 1)}
    </div>
  )
}

const columnsOf = (board: Board): Columns<Column> => [
  { title: '栏目', cell: (column) => <Title column={column} board={board} /> },
  { title: '更新情况', cell: (column) => <Freshness of={column} /> },
  { title: '已公开', numeric: true, cell: ({ documents }) => documents },
  { title: '上次更新', cell: ({ lastPublishedOn }) => lastPublishedOn },
  { title: '更新要求', cell: ({ updateDays }) => updateDays !== null && `每 ${updateDays} 天` },
  { title: '责任科室', cell: ({ section }) => section?.name },
  { title: '法定事项', cell: ({ items }) => items.map(({ code }) => code).join('、') },
  ...(board.may
    ? [{ title: '操作', cell: (column: Column) => <Steps column={column} board={board} /> }]
    : []),
]

/** The catalogue as a tree of rows; Alt with an arrow moves the row that has the focus. */
export const Board = (board: Board): ReactNode => (
  <div className="column-board">
    <RowsTable
      rows={board.shown}
      columns={columnsOf(board)}
      rowKey={({ id }) => id}
      caption="栏目和更新情况"
    />
  </div>
)
