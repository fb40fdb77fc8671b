import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { usePages } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Forms } from '../parts/forms.tsx'
import { useOpened } from '../parts/opened.ts'
import { Page } from '../parts/page.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { PagedTable } from '../parts/paged-table.tsx'
import { RowButton } from '../parts/row-button.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Flag } from '../parts/flag.tsx'
import { OrganisationDrawer } from './drawer.tsx'
import { MergeForm } from './forms/merge.tsx'
import { OpenForm } from './forms/open.tsx'
import { kindWords, levelWords, statusWords } from './words.ts'

type Row = RowOf<'organisations'>
type Status = 'active' | 'ended' | 'all'

const columnsWith = (open: (id: string) => void): Columns<Row> => [
  {
    title: '名称',
    cell: ({ id, name, status }) => (
      <>
        <RowButton
          onOpen={() => {
            open(id)
          }}
        >
          {name}
        </RowButton>{' '}
        {status !== 'active' && <Flag>{statusWords[status]}</Flag>}
      </>
    ),
  },
  { title: '层级', cell: ({ level }) => levelWords[level] },
  { title: '性质', cell: ({ kind }) => kindWords[kind] },
  { title: '行政区划', cell: ({ regionCode }) => regionCode },
  { title: '统一社会信用代码', cell: ({ creditCode }) => creditCode ?? '—' },
]

/** The public bodies of this installation, as they are today. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useState('')
  const [status, setStatus] = useState<Status>('active')
  const { id, open, close } = useOpened('organisations', 'organisation')
  const may = useMay('organisation.manage')
  const paged = usePages('organisations', { status, ...(search !== '' && { search }) })
  return (
    <Page
      title="机构"
      lead="设立、更名、合并、分立、撤销都按日期记载，过去的样子随时可查。"
      actions={
        may && (
          <Forms
            size="middle"
            of={[
              { title: '设立机构', main: true, form: (done) => <OpenForm onOpened={open} onClose={done} /> },
              { title: '合并机构', form: (done) => <MergeForm onClose={done} /> },
            ]}
          />
        )
      }
    >
      <div className="filters">
        <SearchBox label="按名称、简称或者代码查找" onSearch={setSearch} />
        <Select<Status>
          aria-label="状态"
          value={status}
          onChange={setStatus}
          options={[
            { value: 'active', label: '在用的' },
            { value: 'ended', label: '已经撤销的' },
            { value: 'all', label: '全部' },
          ]}
        />
      </div>
      <PagedTable
        paged={paged}
        columns={columnsWith(open)}
        rowKey={(row) => row.id}
        caption="机构"
        empty={
          search === ''
            ? '还没有机构。请先设立本级人民政府，再设立它的办公室和部门。'
            : '没有找到。请换一个词，或者在“全部”里查。'
        }
      />
      {id !== undefined && <OrganisationDrawer key={id} organisation={id} onClose={close} />}
    </Page>
  )
}
