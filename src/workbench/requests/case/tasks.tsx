import type { ReactNode } from 'react'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import type { Request } from '../words.ts'

const columns: Columns<Request['tasks'][number]> = [
  {
    title: '科室',
    cell: ({ section, person }) => (
      <>
        <div>{section.name}</div>
        {person !== null && <div className="soft row-under">{person.name}</div>}
      </>
    ),
  },
  { title: '事项', cell: ({ what }) => what },
  { title: '回复期限', cell: ({ due }) => <span className="nowrap">{due}</span> },
]

/** What sections have not answered yet; nothing where they owe nothing. */
export const OpenTasks = ({ request }: { readonly request: Request }): ReactNode =>
  request.tasks.length === 0 ? null : (
    <Block title="交办科室，还没有回复">
      <RowsTable caption="交办" rows={request.tasks} columns={columns} rowKey={({ task }) => String(task)} />
    </Block>
  )
