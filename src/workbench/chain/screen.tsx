import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { BodyPage } from '../parts/body-page.tsx'
import { Forms } from '../parts/forms.tsx'
import { ChainForm } from './chain-form.tsx'
import { ChainView } from './view.tsx'
import './chain.css'

const Actions = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { data } = useAsk('reviewChain', { params: { organisation } })
  const may = useMay('chain.manage')
  if (!may || data === undefined) return null
  return (
    <Forms
      size="middle"
      of={[
        {
          title: '设定新流程',
          main: true,
          form: (close) => <ChainForm organisation={organisation} chain={data} onClose={close} />,
        },
      ]}
    />
  )
}

const Body = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Answer to={useAsk('reviewChain', { params: { organisation } })}>
    {(chain) => <ChainView of={chain} />}
  </Answer>
)

/** 审核流程: who signs a document before the public sees it. */
export const Screen = (): ReactNode => (
  <BodyPage
    title="审核流程"
    lead="文件公开以前由谁依次审核、谁作保密审查。"
    actions={(organisation) => <Actions organisation={organisation} />}
  >
    {(organisation) => <Body organisation={organisation} />}
  </BodyPage>
)
