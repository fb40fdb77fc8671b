import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import type { Paged } from '../api/ask.ts'
import { ProblemNote } from './problem-note.tsx'
import type { Columns } from './rows-table.tsx'
import { RowsTable } from './rows-table.tsx'
import { Sentence } from './sentence.tsx'

/** A table that is read on page by page, with a sentence where it would be empty. */
export const PagedTable = <Row,>({
  paged,
  empty,
  ...table
}: {
  readonly paged: Paged<Row>
  readonly empty: ReactNode
  readonly columns: Columns<Row>
  readonly rowKey: (row: Row) => string
  readonly caption: string
}): ReactNode => {
  const { rows, problem, isPending, isFetching, hasMore, more } = paged
  if (problem !== null && rows.length === 0) return <ProblemNote problem={problem} />
  if (isPending) return <Skeleton active />
  if (rows.length === 0) return <Sentence>{empty}</Sentence>
  return (
    <>
      <ProblemNote problem={problem} />
      <RowsTable {...table} rows={rows} />
      <div className="table-end">
        <span className="soft" role="status">
          {hasMore ? `已列出 ${rows.length} 条，后面还有` : `共 ${rows.length} 条`}
        </span>
        {hasMore && (
          <Button onClick={more} loading={isFetching}>
            继续列出
          </Button>
        )}
      </div>
    </>
  )
}
