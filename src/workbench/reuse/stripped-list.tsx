import type { ReactNode } from 'react'
import { RowsTable } from '../parts/rows-table.tsx'

interface Stripped {
  readonly where: string
  readonly kind: string
  readonly now: string
}

/** What was taken out of a text: where, of what sort, and what stands there now. */
export const StrippedList = ({ rows }: { readonly rows: readonly Stripped[] }): ReactNode => (
  <RowsTable
    caption="去掉的个人信息"
    rows={rows.map((row, nth) => ({ ...row, nth }))}
    rowKey={({ nth }) => String(nth)}
    columns={[
      { title: '在哪里', cell: ({ where }) => where },
      { title: '是什么', cell: ({ kind }) => kind },
      { title: '现在写作', cell: ({ now }) => <code>{now}</code> },
    ]}
  />
)
