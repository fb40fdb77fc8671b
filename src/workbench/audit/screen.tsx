import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { addressOf } from '../api/call.ts'
import { usePages } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { Page } from '../parts/page.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import { Time } from '../parts/time.tsx'
import { Entry } from './entry.tsx'
import type { AuditFilter } from './filter.tsx'
import { Filter } from './filter.tsx'
import { Verify } from './verify.tsx'
import { subjectParts } from './words.ts'

type Row = RowOf<'audit'>

/** Ids are long and differ at their end; the whole stands in the drawer. */
const Subject = ({ of }: { readonly of: string }): ReactNode => {
  const [kind, id] = subjectParts(of)
  return (
    <span title={of} className="nowrap">
      {kind} <code className="soft">{id.length > 12 ? `…${id.slice(-8)}` : id}</code>
    </span>
  )
}

const columnsWith = (open: (row: Row) => void): Columns<Row> => [
  { title: '序号', numeric: true, cell: ({ sequence }) => sequence },
  { title: '时间', cell: ({ at }) => <Time at={at} /> },
  { title: '谁', cell: ({ who }) => who.name },
  {
    title: '做了什么',
    cell: (row) => (
      <button
        type="button"
        className="as-link"
        onClick={() => {
          open(row)
        }}
      >
        {row.whatTitle}
      </button>
    ),
  },
  { title: '机构', cell: ({ organisation }) => organisation?.name ?? '—' },
  { title: '对象', cell: ({ subject }) => <Subject of={subject} /> },
  { title: '从哪里', cell: ({ from }) => from ?? '—' },
]

/** Everything that was changed, by whom, the newest first; and the proof that nothing was taken out. */
export const Screen = (): ReactNode => {
  const [filter, setFilter] = useState<AuditFilter>({})
  const [opened, setOpened] = useState<Row>()
  const paged = usePages('audit', filter)
  return (
    <Page
      title="审计"
      lead="每一次修改都有一行记录，行行相扣：删去或者改动任何一行，核对时都会发现。这里只能看，不能改。"
      actions={
        <>
          <Verify />
          <Button href={addressOf('auditAnchor')} download>
            导出锚点
          </Button>
        </>
      }
    >
      <Filter onChange={setFilter} />
      <PagedTable
        paged={paged}
        columns={columnsWith(setOpened)}
        rowKey={({ sequence }) => String(sequence)}
        caption="审计记录，新的在前"
        empty="没有符合条件的记录。请放宽条件再查。"
      />
      {opened && (
        <Entry
          entry={opened}
          onClose={() => {
            setOpened(undefined)
          }}
        />
      )}
    </Page>
  )
}
