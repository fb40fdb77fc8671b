import type { ReactNode } from 'react'
import type { Sent } from '../api/operations.ts'
import { SaveButton } from '../channels/save-button.tsx'
import { MarkBar } from '../parts/mark-bar.tsx'
import type { DeliveryLine } from './words.ts'

const prints: readonly {
  readonly as: Sent<'printDeliveries'>['body']['as']
  readonly title: string
}[] = [
  { as: 'receipt', title: '打印送达回证' },
  { as: 'sheet', title: '打印交寄清单' },
  { as: 'labels', title: '打印邮寄标签' },
]

/** What of the chosen letters may be printed: papers with names and addresses, of one body at a time. */
export const PrintBar = ({
  rows,
  marked,
  may,
  onMark,
}: {
  readonly rows: readonly DeliveryLine[]
  readonly marked: ReadonlySet<string>
  readonly may: boolean
  readonly onMark: (ids: readonly string[]) => void
}): ReactNode => {
  const lines = rows.filter(({ id }) => marked.has(id)).slice(0, 100)
  const bodies = new Set(lines.map(({ organisation }) => organisation))
  const [organisation = ''] = bodies
  return (
    <MarkBar
      rows={rows}
      marked={lines.length}
      hint="选中以后打印"
      said={bodies.size > 1 ? '，一次只能打印一个机构的' : ''}
      onMark={onMark}
    >
      {may &&
        bodies.size === 1 &&
        prints.map(({ as, title }) => (
          <SaveButton
            key={as}
            size="small"
            name="printDeliveries"
            sent={{ params: { organisation }, body: { letters: lines.map(({ id }) => id), as } }}
          >
            {title}
          </SaveButton>
        ))}
    </MarkBar>
  )
}
