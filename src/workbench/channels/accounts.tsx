import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Flag } from '../parts/flag.tsx'
import { Forms } from '../parts/forms.tsx'
import type { Columns } from '../parts/rows-table.tsx'
import { RowsTable } from '../parts/rows-table.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Time } from '../parts/time.tsx'
import { AccountForm } from './account-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import type { Account } from './words.ts'
import { channelWords } from './words.ts'

const ages = {
  fresh: ['state', '正常'],
  quiet: ['open', '该更新了'],
  near: ['open', '快到期限'],
  late: ['grave', '马上超过期限'],
} as const

const Name = ({ of: { name, channel, updateBasis } }: { readonly of: Account }): ReactNode => (
  <>
    {name}
    <div className="soft">{channelWords[channel]}</div>
    {updateBasis !== '' && <div className="soft">{updateBasis}</div>}
  </>
)

const sinceOf = (days: number, last: string | null): string => {
  if (last !== null) return days === 0 ? '今天更新过' : `${days} 天前更新（${last}）`
  return days === 0 ? '今天登记' : `登记后 ${days} 天没有更新`
}

const Age = ({ of: { age, days, last, dueOn } }: { readonly of: Account }): ReactNode => {
  const [kind, word] = ages[age]
  return (
    <>
      <Flag kind={kind}>{word}</Flag> {sinceOf(days, last)}
      <div className="soft">最晚 {dueOn} 更新</div>
    </>
  )
}

const Api = ({
  of: { channel, appId, hasSecret, cover, columns, testedAt, testProblem },
}: {
  readonly of: Account
}): ReactNode => {
  if (channel !== 'wechat') return '手工登记'
  if (appId === null || !hasSecret) return '没有设置接口，手工登记'
  return (
    <>
      <span className="nowrap">{appId}</span>
      {cover === null && <div className="urgent">还没有封面图片，不能推送</div>}
      <div className="soft">
        {columns.length === 0 ? '不自动推送' : `自动推送：${columns.map(({ name }) => name).join('、')}`}
      </div>
      {testedAt !== null && (
        <div className={testProblem === null ? 'soft' : 'push-problem'}>
          {testProblem ?? '连接正常'} <Time at={testedAt} />
        </div>
      )}
    </>
  )
}

const Acts = ({ of, organisation }: { readonly of: Account; readonly organisation: string }): ReactNode => (
  <div className="row-actions">
    {of.appId !== null && of.hasSecret && (
      <DoButton
        size="small"
        name="tryChannelAccount"
        sent={{ params: { account: of.id }, body: {} }}
        said="测试完了，结果在表里。"
      >
        测试连接
      </DoButton>
    )}
    <Forms
      of={[
        {
          title: '修改',
          form: (close) => <AccountForm organisation={organisation} of={of} onClose={close} />,
        },
        {
          title: '停用',
          danger: true,
          form: (close) => (
            <ReasonForm
              name="closeChannelAccount"
              params={{ account: of.id }}
              title="停用新媒体账号"
              lead={`“${of.name}”停用以后不再推送、不再提醒，AppSecret 随即销毁。公开过的记录留存。`}
              submit="停用"
              said="账号已经停用。"
              onClose={close}
            />
          ),
        },
      ]}
    />
  </div>
)

const columnsWith = (organisation: string, may: boolean): Columns<Account> => [
  { title: '账号', cell: (account) => <Name of={account} /> },
  { title: '更新', cell: (account) => <Age of={account} /> },
  { title: '期限', numeric: true, cell: ({ updateDays }) => <span className="nowrap">{updateDays} 天</span> },
  { title: '接口', cell: (account) => <Api of={account} /> },
  ...(may
    ? [{ title: '操作', cell: (account: Account) => <Acts of={account} organisation={organisation} /> }]
    : []),
]

/** 新媒体账号: which there are, how fresh each is, and how the 公众号 is published to. */
export const Accounts = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const may = useMay('channel.manage')
  const asked = useAsk('channelAccounts', { params: { organisation } })
  return (
    <>
      {may && (
        <div className="filters">
          <Forms
            size="middle"
            of={[
              {
                title: '登记账号',
                main: true,
                form: (close) => <AccountForm organisation={organisation} onClose={close} />,
              },
            ]}
          />
        </div>
      )}
      <Answer to={asked}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Sentence>
              还没有登记账号。微信公众号、微博、短视频等政务新媒体都登记在这里，长时间没有更新的会成为待办。
            </Sentence>
          ) : (
            <RowsTable
              rows={rows}
              columns={columnsWith(organisation, may)}
              rowKey={({ id }) => id}
              caption="新媒体账号"
            />
          )
        }
      </Answer>
    </>
  )
}
