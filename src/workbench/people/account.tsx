import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Given } from '../api/operations.ts'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Facts } from '../parts/facts.tsx'
import { Forms } from '../parts/forms.tsx'
import { Time } from '../parts/time.tsx'
import { Flag } from '../parts/flag.tsx'
import { AccountForm } from './account-form.tsx'
import type { Link } from './link-once.tsx'
import { LinkOnce } from './link-once.tsx'
import { ResetForm } from './reset-form.tsx'

type Person = Given<'person'>
type OwnAccount = NonNullable<Person['account']>

const passwordWords = {
  set: '已经设置',
  invited: <Flag key="invited">等待本人凭链接设置</Flag>,
  none: '没有，只用统一身份认证登录',
} as const satisfies Record<OwnAccount['password'], ReactNode>

const State = ({ account }: { readonly account: OwnAccount }): ReactNode => (
  <Facts
    of={[
      ['账号', account.username],
      ['口令', passwordWords[account.password]],
      ['动态口令', account.secondFactor === 'on' ? '已经启用' : '没有启用'],
      [
        '锁定',
        account.lockedUntil !== null && (
          <span key="l" className="urgent">
            口令输错太多，锁定到 <Time at={account.lockedUntil} />
          </span>
        ),
      ],
    ]}
  />
)

const Actions = ({
  person: { id, name },
  account,
  onLink,
}: {
  readonly person: Person
  readonly account: OwnAccount
  readonly onLink: (link: Link) => void
}): ReactNode => (
  <>
    {account.lockedUntil !== null && (
      <DoButton size="small" name="unlockAccount" sent={{ params: { person: id } }} said="已经解除锁定。">
        解除锁定
      </DoButton>
    )}
    <Forms
      of={[
        {
          title: '重设口令',
          form: (close) => <ResetForm person={id} name={name} onLink={onLink} onClose={close} />,
        },
      ]}
    />
  </>
)

/** The account of a person: whether there is one, how it stands, the link to hand over. */
export const Account = ({ person, may }: { readonly person: Person; readonly may: boolean }): ReactNode => {
  const [link, setLink] = useState<Link>()
  const { account } = person
  return (
    <Block
      title="账号"
      actions={may && account !== null && <Actions person={person} account={account} onLink={setLink} />}
    >
      {link && <LinkOnce link={link} name={person.name} />}
      {account === null ? <p className="soft">还没有账号，不能登录。</p> : <State account={account} />}
      {may && account === null && (
        <Forms
          of={[
            {
              title: '开通账号',
              form: (close) => <AccountForm person={person} onLink={setLink} onClose={close} />,
            },
          ]}
        />
      )}
    </Block>
  )
}
