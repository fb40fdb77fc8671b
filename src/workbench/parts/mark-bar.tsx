import { Button } from 'antd'
import type { ReactNode } from 'react'

/** What may be done to the rows of a list that are marked. It keeps its place while none is, so that nothing jumps. */
export const MarkBar = ({
  rows,
  marked,
  hint,
  said,
  onMark,
  children,
}: {
  readonly rows: readonly { readonly id: string }[]
  /** How many of the rows are marked. */
  readonly marked: number
  /** What is said while none is. */
  readonly hint: ReactNode
  /** What is said beside how many are. */
  readonly said?: string
  readonly onMark: (ids: readonly string[]) => void
  readonly children: ReactNode
}): ReactNode => {
  const all = rows.length > 0 && marked === rows.length
  return (
    <div className="bulk-bar">
      <Button
        size="small"
        disabled={rows.length === 0}
        onClick={() => {
          onMark(all ? [] : rows.map(({ id }) => id))
        }}
      >
        {all ? '全不选' : '全选'}
      </Button>
      <span className="soft" role="status">
        {marked === 0 ? hint : `选了 ${marked} 份${said ?? ''}`}
      </span>
      {children}
    </div>
  )
}
