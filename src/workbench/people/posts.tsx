import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Given } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Block } from '../parts/block.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'

type Person = Given<'person'>
type Held = Person['posts'][number]

const roleWords = { holder: 'A岗', deputy: 'B岗' } as const satisfies Record<Held['role'], string>

const dutyWords = {
  serves: '在岗',
  acts: '正在代办',
  away: '离岗',
  'stands-by': '备岗',
} as const satisfies Record<Held['duty'], string>

const columnsWith = (linked: boolean): Columns<Held> => [
  { title: '岗位', cell: ({ title }) => title },
  {
    title: '机构',
    cell: ({ organisation: { id, name } }) =>
      linked ? <Link to={`/organisations/${id}`}>{name}</Link> : name,
  },
  { title: 'AB 岗', cell: ({ role }) => roleWords[role] },
  { title: '今天', cell: ({ duty }) => dutyWords[duty] },
]

/** The posts somebody has today, as holder or deputy, in any body. */
export const Posts = ({ person }: { readonly person: Person }): ReactNode => {
  const linked = useMay('organisation.read')
  return (
    <Block title="岗位">
      {person.posts.length === 0 ? (
        <p className="soft">今天没有岗位。岗位在“机构”里设立和任命。</p>
      ) : (
        <RowsTable
          rows={person.posts}
          columns={columnsWith(linked)}
          rowKey={({ id }) => id}
          caption={`${person.name}的岗位`}
        />
      )}
    </Block>
  )
}
