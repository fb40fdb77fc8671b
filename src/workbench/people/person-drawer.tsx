import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Facts } from '../parts/facts.tsx'
import { Forms } from '../parts/forms.tsx'
import { Flag } from '../parts/flag.tsx'
import { Account } from './account.tsx'
import { Grants } from './grants.tsx'
import { ChangePersonForm } from './person-form.tsx'
import { Posts } from './posts.tsx'

type Person = Given<'person'>

const Actions = ({ person }: { readonly person: Person }): ReactNode => {
  const sent = { params: { person: person.id } }
  return (
    <>
      <Forms
        of={[{ title: '修改', form: (close) => <ChangePersonForm person={person} onClose={close} /> }]}
      />
      {person.status === 'active' ? (
        <DoButton
          size="small"
          danger
          name="disablePerson"
          sent={sent}
          said={`${person.name}已经停用。`}
          sure={`停用${person.name}？所有登录立即失效，办过的事情都保留。`}
        >
          停用
        </DoButton>
      ) : (
        <DoButton size="small" name="enablePerson" sent={sent} said={`${person.name}已经恢复使用。`}>
          恢复使用
        </DoButton>
      )}
    </>
  )
}

const Told = ({ person }: { readonly person: Person }): ReactNode => {
  const may = useMay('person.manage')
  return (
    <>
      <Block title="资料" actions={may && <Actions person={person} />}>
        {person.status === 'disabled' && <Flag>已停用</Flag>}
        <Facts
          of={[
            ['单位', person.organisation?.name],
            ['科室', person.section?.name],
            ['职务', person.jobTitle],
            ['电话', person.phone],
            ['电子邮箱', person.email],
          ]}
        />
      </Block>
      <Posts person={person} />
      <Account person={person} may={may} />
      <Grants person={person} />
    </>
  )
}

/** Somebody, opened over the list. */
export const PersonDrawer = ({
  person,
  onClose,
}: {
  readonly person: string
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('person', { params: { person } })
  return (
    <Drawer open title={asked.data?.name ?? '人员'} size={640} onClose={onClose}>
      <Answer to={asked}>{(data) => <Told person={data} />}</Answer>
    </Drawer>
  )
}
