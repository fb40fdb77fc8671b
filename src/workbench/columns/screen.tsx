import type { ReactNode } from 'react'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Answer } from '../parts/answer.tsx'
import { BodyPage } from '../parts/body-page.tsx'
import { Forms } from '../parts/forms.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { Catalogue } from './catalogue.tsx'
import { AddForm } from './forms/column.tsx'
import { LayOutForm } from './forms/lay-out.tsx'
import './columns.css'

const Actions = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const { data } = useAsk('columns', { params: { organisation } })
  const may = useMay('column.manage')
  if (data === undefined || data.rows.length === 0) return null
  return (
    <>
      {data.slug !== null && (
        <a href={`/disclosure/${data.slug}`} target="_blank" rel="noreferrer">
          看公开专栏
        </a>
      )}
      {may && (
        <Forms
          size="middle"
          of={[
            {
              title: '增加栏目',
              main: true,
              form: (close) => (
                <AddForm organisation={organisation} rows={data.rows} parent={undefined} onClose={close} />
              ),
            },
          ]}
        />
      )}
    </>
  )
}

const Nothing = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const may = useMay('column.manage')
  return (
    <Sentence
      action={
        may && (
          <Forms
            size="middle"
            of={[
              {
                title: '建立公开专栏',
                main: true,
                form: (close) => <LayOutForm organisation={organisation} onClose={close} />,
              },
            ]}
          />
        )
      }
    >
      这个机构还没有公开专栏。{may ? '按模板建立以后，' : '请它的经办人或者办公室主任按模板建立，然后'}
      才能起草和发布文件。
    </Sentence>
  )
}

const Body = ({ organisation }: { readonly organisation: string }): ReactNode => (
  <Answer to={useAsk('columns', { params: { organisation } })}>
    {(given) =>
      given.rows.length === 0 ? (
        <Nothing organisation={organisation} />
      ) : (
        <Catalogue organisation={organisation} of={given} />
      )
    }
  </Answer>
)

/** 公开目录: the columns of a body and which of them want something new. */
export const Screen = (): ReactNode => (
  <BodyPage
    title="栏目"
    lead="公开专栏的目录：每个栏目放什么、依据什么、谁负责、多久要更新一次。"
    actions={(organisation) => <Actions organisation={organisation} />}
  >
    {(organisation) => <Body organisation={organisation} />}
  </BodyPage>
)
