import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { usePages } from '../../api/ask.ts'
import { PagedTable } from '../../parts/paged-table.tsx'
import { columns as listColumns } from '../columns.tsx'
import type { Cell } from './use-cell.ts'
import type { Table3 } from './words.ts'

/** The cases a number of table 3 counts. */
export const Behind = ({
  organisation,
  period,
  cell,
  of: { lines, columns },
  onClose,
}: {
  readonly organisation: string
  readonly period: { readonly from: string; readonly until: string }
  readonly cell: Cell
  readonly of: Table3
  readonly onClose: () => void
}): ReactNode => {
  const line = lines.find(({ code }) => code === cell.row)
  const count = line?.counts?.[cell.column] ?? 0
  const paged = usePages(
    'requestStatisticsCases',
    { ...period, row: cell.row, nth: cell.column },
    { organisation },
  )
  const title = `${line?.number ?? ''}${line?.label ?? ''} · ${columns[cell.column] ?? ''} · ${count} 件`
  return (
    <Drawer open title={title} size={960} onClose={onClose}>
      <p className="soft">
        {period.from} 至 {period.until}
        {typeof line?.meaning === 'string' && `；${line.meaning}`}
      </p>
      <PagedTable
        paged={paged}
        columns={listColumns}
        rowKey={({ id }) => id}
        caption={title}
        empty="这一期间没有这样的申请。"
      />
    </Drawer>
  )
}
