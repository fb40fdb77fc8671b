import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import type { RowOf } from '../api/operations.ts'
import { useSession } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Facts } from '../parts/facts.tsx'
import { Page } from '../parts/page.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Time } from '../parts/time.tsx'
import { Flag } from '../parts/flag.tsx'
import { ChangePassword } from './change-password.tsx'
import { deviceOf } from './device.ts'
import { SecondFactor } from './second-factor.tsx'

type SignedIn = RowOf<'mySessions'>

const columns: Columns<SignedIn> = [
  {
    title: '设备',
    cell: ({ agent, current }) => (
      <>
        {deviceOf(agent)} {current && <Flag kind="state">现在用的</Flag>}
      </>
    ),
  },
  { title: '地址', cell: ({ from }) => from ?? '—' },
  { title: '登录', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { title: '最近使用', cell: ({ lastSeenAt }) => <Time at={lastSeenAt} /> },
  {
    title: '操作',
    cell: ({ id, current }) =>
      current ? null : (
        <DoButton
          name="revokeSession"
          sent={{ params: { session: id } }}
          said="那台设备已经退出。"
          size="small"
        >
          让它退出
        </DoButton>
      ),
  },
]

const Sessions = (): ReactNode => {
  const sessions = useAsk('mySessions', {})
  return (
    <Block
      title="登录着的设备"
      actions={
        <DoButton
          name="revokeOtherSessions"
          sent={{}}
          said="其他设备都已退出。"
          sure="让其他设备都退出登录？"
        >
          其他设备都退出
        </DoButton>
      }
    >
      <Answer to={sessions}>
        {({ rows }) => (
          <RowsTable rows={rows} columns={columns} rowKey={({ id }) => id} caption="登录着的设备" />
        )}
      </Answer>
    </Block>
  )
}

/** What is one's own: name, devices, password, second factor. */
export const Screen = (): ReactNode => {
  const { account } = useSession()
  return (
    <Page title="我的账户">
      <Facts
        of={[
          ['姓名', account.name],
          ['账号', account.username],
          ['单位', account.organisation?.name],
        ]}
      />
      <Sessions />
      <Block title="口令">
        <div className="narrow">
          <ChangePassword />
        </div>
      </Block>
      <Block title="动态口令">
        <SecondFactor />
      </Block>
    </Page>
  )
}
