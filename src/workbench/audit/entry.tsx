import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import type { RowOf } from '../api/operations.ts'
import { Facts } from '../parts/facts.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Time } from '../parts/time.tsx'
import type { Difference } from './differences.ts'
import { differencesOf } from './differences.ts'
import { pathTitle, subjectParts } from './words.ts'

const columns: Columns<Difference> = [
  { title: '项目', cell: ({ path }) => <span title={path}>{pathTitle(path)}</span> },
  { title: '之前', cell: ({ before }) => before },
  { title: '之后', cell: ({ after }) => after },
]

/** One row of the trail with what it changed. */
export const Entry = ({
  entry,
  onClose,
}: {
  readonly entry: RowOf<'audit'>
  readonly onClose: () => void
}): ReactNode => {
  const differences = differencesOf(entry.before, entry.after)
  return (
    <Drawer open title={`第 ${entry.sequence} 行：${entry.whatTitle}`} size={640} onClose={onClose}>
      <Facts
        of={[
          ['时间', <Time key="at" at={entry.at} />],
          ['谁', entry.who.name],
          [
            '动作',
            <span key="what">
              {entry.whatTitle} <code className="soft">{entry.what}</code>
            </span>,
          ],
          [
            '对象',
            <span key="subject">
              {subjectParts(entry.subject)[0]} <code className="soft">{entry.subject}</code>
            </span>,
          ],
          ['机构', entry.organisation?.name],
          ['原因', entry.why],
          ['从哪里', entry.from],
        ]}
      />
      {differences.length === 0 ? (
        <p className="soft">这一步没有改变内容。</p>
      ) : (
        <RowsTable rows={differences} columns={columns} rowKey={({ path }) => path} caption="之前和之后" />
      )}
    </Drawer>
  )
}
