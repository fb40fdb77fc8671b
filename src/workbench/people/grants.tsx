import type { ReactNode } from 'react'
import type { Given } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { GrantForm } from './grant-form.tsx'

type Person = Given<'person'>
type Grant = Person['grants'][number]

const scopeOf = ({ organisation, reach }: Grant): string => {
  if (organisation === null) return '全部机构'
  return reach === 'own' ? organisation.name : `${organisation.name}及下级`
}

const columnsWith = (may: boolean): Columns<Grant> => [
  { title: '角色', cell: ({ role }) => role.name },
  { title: '范围', cell: (grant) => scopeOf(grant) },
  { title: '起', cell: ({ from }) => from },
  { title: '止', cell: ({ until }) => until ?? '长期' },
  { title: '授予人', cell: ({ givenBy }) => givenBy },
  ...(may
    ? [
        {
          title: '操作',
          cell: (grant: Grant) => (
            <DoButton
              size="small"
              name="revokeGrant"
              sent={{ params: { grant: grant.id } }}
              said="已经收回。"
              sure={`收回“${grant.role.name}（${scopeOf(grant)}）”？立即生效。`}
            >
              收回
            </DoButton>
          ),
        },
      ]
    : []),
]

/** What somebody may do, where, and until when. */
export const Grants = ({ person }: { readonly person: Person }): ReactNode => {
  const may = useMay('grant.manage')
  return (
    <Block
      title="角色"
      actions={
        may && (
          <Forms
            of={[{ title: '授予角色', form: (close) => <GrantForm person={person} onClose={close} /> }]}
          />
        )
      }
    >
      {person.grants.length === 0 ? (
        <p className="soft">还没有角色，登录以后什么也办不了。</p>
      ) : (
        <RowsTable
          rows={person.grants}
          columns={columnsWith(may)}
          rowKey={({ id }) => id}
          caption={`${person.name}的角色`}
        />
      )}
    </Block>
  )
}
