import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { BodyPage } from '../../parts/body-page.tsx'
import { Forms } from '../../parts/forms.tsx'
import { SignOffForm } from './sign-off-form.tsx'
import type { Given } from '../../api/operations.ts'
import '../../chain/chain.css'

type SignOff = Given<'requestSignOff'>

const Actions = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { data } = useAsk('requestSignOff', { params: { organisation } })
  const may = useMay('chain.manage')
  if (!may || data === undefined) return null
  return (
    <Forms
      size="middle"
      of={[
        {
          title: '设定新流程',
          main: true,
          form: (close) => <SignOffForm organisation={organisation} now={data} onClose={close} />,
        },
      ]}
    />
  )
}

const View = ({ of: { steps, from, problem } }: { readonly of: SignOff }): ReactNode => (
  <>
    {problem !== null && (
      <Alert
        className="problem"
        type="warning"
        showIcon
        title="这个流程现在走不通，答复送不了审"
        description={problem}
      />
    )}
    <Block title="三级审签">
      <p className="soft chain-since">
        {from === null ? '系统自带的流程，没有另行设定。' : `自 ${from} 起执行。`}
        依次签署，签的是看到的那一份；改动一字，签过的作废。拟稿、送审、各级签署要由不同的人办理。
      </p>
      <ol className="chain">
        {steps.map(({ code, title, who }, index) => (
          <li key={code}>
            <span className="chain-mark" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3>{title}</h3>
              <p>{who}</p>
            </div>
          </li>
        ))}
      </ol>
    </Block>
  </>
)

const Body = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Answer to={useAsk('requestSignOff', { params: { organisation } })}>
    {(found) => <View of={found} />}
  </Answer>
)

/** 答复审签: who signs an answer before it goes out. */
export const Screen = (): ReactNode => (
  <BodyPage
    title="答复审签"
    lead="依申请公开的答复由谁依次审签。"
    actions={(organisation) => <Actions organisation={organisation} />}
  >
    {(organisation) => <Body organisation={organisation} />}
  </BodyPage>
)
