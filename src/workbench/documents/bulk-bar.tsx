import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { MarkBar } from '../parts/mark-bar.tsx'
import type { BulkName } from './bulk.ts'
import { bulkActs } from './bulk.ts'
import { BulkDrawer } from './bulk-drawer.tsx'
import type { DocumentLine } from './words.ts'

// The keys of the table are its names.
const names = Object.keys(bulkActs) as readonly BulkName[]

/** What may be done to the rows that are marked. */
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
  return (
    <MarkBar
      rows={rows}
      marked={lines.length}
      hint={<span className="bulk-hint">方向键换行，空格选择，回车打开</span>}
      onMark={onMark}
    >
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
    </MarkBar>
  )
}
