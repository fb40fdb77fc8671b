import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import type { Given } from '../api/operations.ts'
import { DoButton } from '../parts/do-button.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'

type Change = Given<'previewNotice'>
type DayChange = Change['changes'][number]

const columns: Columns<DayChange> = [
  { title: '日期', cell: ({ date }) => date },
  { title: '现在', cell: ({ before }) => before.why },
  { title: '载入以后', cell: ({ after }) => <strong>{after.why}</strong> },
]

/** What a notice would change, day by day, before anything is changed. */
export const NoticePreview = ({
  text,
  change: { year, document, changes, warnings },
  onBack,
  onLoaded,
}: {
  readonly text: string
  readonly change: Change
  readonly onBack: () => void
  readonly onLoaded: () => void
}): ReactNode => (
  <>
    <p className="drawer-lead">
      {year} 年，{document}：
      {changes.length === 0 ? '与现在的日历没有差别。' : `有 ${changes.length} 天会改变。`}
      已经在计算的期限，也会按新的日历重算。
    </p>
    {warnings.map((warning) => (
      <Alert key={warning} className="problem" type="warning" showIcon title={warning} />
    ))}
    <RowsTable rows={changes} columns={columns} rowKey={({ date }) => date} caption="会改变的日子" />
    <div className="form-end drawer-end">
      <DoButton
        type="primary"
        name="loadNotice"
        sent={{ body: { text } }}
        said={`${year} 年的放假通知已经载入。`}
        onDone={onLoaded}
      >
        载入
      </DoButton>
      <Button onClick={onBack}>回去修改</Button>
    </div>
  </>
)
