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
import { PersonDrawer } from './person-drawer.tsx'
import { PersonForm } from './person-form.tsx'

type Row = RowOf<'people'>
type Status = 'active' | 'disabled'

const columnsWith = (open: (id: string) => void): Columns<Row> => [
  {
    title: '姓名',
    cell: ({ id, name }) => (
      <RowButton
        onOpen={() => {
          open(id)
        }}
      >
        {name}
      </RowButton>
    ),
  },
  { title: '单位', cell: ({ organisation }) => organisation?.name ?? '—' },
  { title: '职务', cell: ({ jobTitle }) => jobTitle ?? '—' },
  {
    title: '账号',
    cell: ({ username }) => username ?? <span className="soft">还没有账号</span>,
  },
  {
    title: '状态',
    cell: ({ status }) => (status === 'active' ? '在用' : <Flag>已停用</Flag>),
  },
]

/** Who works here: people, their accounts, what they may. */
export const Screen = (): ReactNode => {
  const [search, setSearch] = useState('')
  const [status, setStatus] = useState<Status>('active')
  const { id, open, close } = useOpened('people', 'person')
  const may = useMay('person.manage')
  const paged = usePages('people', { status, ...(search !== '' && { search }) })
  return (
    <Page
      title="人员"
      lead="登记人员，开通账号，授予角色。口令由本人设置，管理员看不到。"
      actions={
        may && (
          <Forms
            size="middle"
            of={[
              { title: '登记人员', main: true, form: (done) => <PersonForm onMade={open} onClose={done} /> },
            ]}
          />
        )
      }
    >
      <div className="filters">
        <SearchBox label="按姓名查找" onSearch={setSearch} />
        <Select<Status>
          aria-label="状态"
          value={status}
          onChange={setStatus}
          options={[
            { value: 'active', label: '在用' },
            { value: 'disabled', label: '已停用' },
          ]}
        />
      </div>
      <PagedTable
        paged={paged}
        columns={columnsWith(open)}
        rowKey={(row) => row.id}
        caption="人员"
        empty={
          search === ''
            ? '还没有登记人员。请先登记，再给他们开通账号。'
            : '没有找到。请核对姓名，或者换一种状态再查。'
        }
      />
      {id !== undefined && <PersonDrawer key={id} person={id} onClose={close} />}
    </Page>
  )
}
