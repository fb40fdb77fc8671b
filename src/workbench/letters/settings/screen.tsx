import type { ReactNode } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { BodyPage } from '../../parts/body-page.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Forms } from '../../parts/forms.tsx'
import { today } from '../../parts/time.tsx'
import { levelNames, OfficeForm } from './office-form.tsx'
import { Variants } from './variants.tsx'
import '../letters.css'

type Office = Given<'letterOffice'>

const Actions = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { data } = useAsk('letterOffice', { params: { organisation } })
  const may = useMay('letter.manage')
  if (!may || data === undefined) return null
  return (
    <Forms
      size="middle"
      of={[
        {
          title: '设定文号和名称',
          main: true,
          form: (close) => (
            <OfficeForm organisation={organisation} now={data.office} today={today()} onClose={close} />
          ),
        },
      ]}
    />
  )
}

const unset = (text: string): string => (text === '' ? '（没有设定）' : text)

const View = ({ of: { office, from } }: { readonly of: Office }): ReactNode => (
  <Block title="文号和名称">
    <p className="soft">{from === null ? '没有另行设定，按机构资料。' : `自 ${from} 起执行。`}</p>
    <Facts
      of={[
        ['决定类文书的文号', office.numbers.decision],
        ['其他文书的文号', office.numbers.notice],
        ['红头', office.redHead === '' ? '不印' : office.redHead],
        ['本机关是', levelNames[office.level]],
        ['行政复议机关', unset(office.reviewOrgan)],
        ['管辖的人民法院', unset(office.court)],
        ['联系方式', unset(office.contact)],
        ['缴纳方式', unset(office.payWay)],
      ]}
    />
  </Block>
)

/** 文书设置: how a body numbers and words its letters. */
export const Screen = (): ReactNode => (
  <BodyPage
    title="文书设置"
    lead="文书的文号怎样编，救济途径写哪些机关，哪些段落用本机关的用语。"
    actions={(organisation) => <Actions organisation={organisation} />}
  >
    {(organisation) => (
      <>
        <Answer to={useAsk('letterOffice', { params: { organisation } })}>
          {(found) => <View of={found} />}
        </Answer>
        <Variants organisation={organisation} today={today()} />
      </>
    )}
  </BodyPage>
)
