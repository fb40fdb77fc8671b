import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { BulkName } from './bulk.ts'
import { bulkActs } from './bulk.ts'
import { BulkDrawer } from './bulk-drawer.tsx'
import type { DocumentLine } from './words.ts'

// The keys of the table are its names.
const names = Object.keys(bulkActs) as readonly BulkName[]

/** What may be done to the rows that are marked. It keeps its place while none is, so that nothing jumps. */
export const BulkBar = ({
  rows,
  marked,
  onMark,
}: {
  readonly rows: readonly DocumentLine[]
  readonly marked: ReadonlySet<string>
  readonly onMark: (ids: readonly string[]) => void
}): ReactNode => {
  const [running, setRunning] = useState<{ name: BulkName; lines: readonly DocumentLine[] }>()
  const lines = rows.filter(({ id }) => marked.has(id))
  const all = rows.length > 0 && lines.length === rows.length
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
        {lines.length === 0 ? (
          <span className="bulk-hint">方向键换行，空格选择，回车打开</span>
        ) : (
          `选了 ${lines.length} 份`
        )}
      </span>
      {names.map((name) => (
        <Button
          key={name}
          size="small"
          danger={name === 'discard'}
          disabled={lines.length === 0}
          onClick={() => {
            setRunning({ name, lines })
          }}
        >
          批量{bulkActs[name].title}
        </Button>
      ))}
      {running && (
        <BulkDrawer
          {...running}
          onClose={() => {
            setRunning(undefined)
            onMark([])
          }}
        />
      )}
    </div>
  )
}
