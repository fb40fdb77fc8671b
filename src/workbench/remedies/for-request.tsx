import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { useMay } from '../app/session.tsx'
import { Block } from '../parts/block.tsx'
import { DoButton } from '../parts/do-button.tsx'
import { Forms } from '../parts/forms.tsx'
import { OpenForm } from './open-form.tsx'

interface OfRequest {
  readonly id: string
  readonly number: string
  readonly organisation: { readonly id: string }
}

const Shown = ({ request }: { readonly request: OfRequest }): ReactNode => {
  const may = useMay('remedy.handle')
  const handles = useMay('request.handle')
  const { data } = useAsk('requestRemedies', { params: { request: request.id } })
  if (data === undefined) return null
  return (
    <Block
      title="复议和诉讼"
      actions={
        may && (
          <Forms
            of={[
              {
                title: '登记复议、诉讼',
                form: (close) => (
                  <OpenForm organisation={request.organisation.id} requests={[request]} onClose={close} />
                ),
              },
            ]}
          />
        )
      }
    >
      {data.flags.map(({ id, remedy, remedyNumber, likeness }) => (
        <p key={id} className="urgent">
          与被纠正的案件 <Link to={`/remedies/${remedy}`}>{remedyNumber}</Link> 同类（内容相似 {likeness}
          %），请核对处理是否需要改变。
          {handles && (
            <DoButton name="seeRemedyFlag" sent={{ params: { flag: id } }} size="small" said="已经记下。">
              已核对
            </DoButton>
          )}
        </p>
      ))}
      {data.rows.length === 0 ? (
        <p className="soft">没有引起复议、诉讼。</p>
      ) : (
        <ul className="plain-list">
          {data.rows.map(({ id, number, pathTitle, stageTitle, resultTitle, organ }) => (
            <li key={id}>
              <Link to={`/remedies/${id}`}>{number}</Link>
              <span className="soft">
                {' · '}
                {pathTitle}，{organ}，{stageTitle}
                {resultTitle !== null && `，${resultTitle}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Block>
  )
}

/** The remedies a request was taken to, and whether one like it was corrected. */
export const RemediesOfRequest = ({ request }: { readonly request: OfRequest }): ReactNode =>
  useMay('remedy.read') ? <Shown request={request} /> : null
