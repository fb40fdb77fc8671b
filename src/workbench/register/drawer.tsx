import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useMay } from '../app/session.tsx'
import { Block } from '../parts/block.tsx'
import { Facts } from '../parts/facts.tsx'
import { Forms } from '../parts/forms.tsx'
import { Sentence } from '../parts/sentence.tsx'
import { EndForm } from './end-form.tsx'
import { ExtendForm } from './extend-form.tsx'
import { ValidityFlag } from './validity-flag.tsx'
import type { Register, Registered } from './words.ts'
import { levelWords } from './words.ts'

const Named = ({ of }: { readonly of: Registered['interpretations'] }): ReactNode => (
  <ul className="register-list">
    {of.map(({ id, name }) => (
      <li key={id}>
        <Link to={`/documents/${id}`}>{name}</Link>
      </li>
    ))}
  </ul>
)

const Actions = ({
  organisation,
  of,
}: {
  readonly organisation: string
  readonly of: Registered
}): ReactNode => {
  const stands = of.validity === 'in-force' || of.validity === 'pending'
  return (
    <div className="row-actions register-acts">
      <Forms
        of={[
          ...(of.expiresOn === null
            ? []
            : [
                {
                  title: '延长有效期',
                  form: (close: () => void) => <ExtendForm of={of} onClose={close} />,
                },
              ]),
          ...(stands
            ? [
                {
                  title: '登记废止、失效或者被替代',
                  danger: true,
                  form: (close: () => void) => (
                    <EndForm organisation={organisation} of={of} onClose={close} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}

const History = ({ of }: { readonly of: Registered['history'] }): ReactNode => (
  <Block title="经过">
    <ul className="events">
      {of.map(({ on, sentence }) => (
        <li key={on + sentence}>
          <time dateTime={on}>{on}</time> {sentence}
        </li>
      ))}
    </ul>
  </Block>
)

/** One document of the register: how it stands, what befell it, what can be done. */
export const RegisterDrawer = ({
  id,
  organisation,
  register,
  onClose,
}: {
  readonly id: string
  readonly organisation: string
  readonly register: Register
  readonly onClose: () => void
}): ReactNode => {
  const may = useMay('register.manage')
  const of = register.rows.find(({ document }) => document === id)
  if (of === undefined)
    return (
      <Drawer open title="登记簿里没有这份文件" size={600} onClose={onClose}>
        <Sentence>到 {register.on} 它还没有制发，或者属于别的机构。请换一个日期再查。</Sentence>
      </Drawer>
    )
  return (
    <Drawer open title={of.title} size={600} onClose={onClose}>
      {may && <Actions organisation={organisation} of={of} />}
      <Facts
        of={[
          [
            '有效性',
            <span key="validity">
              <ValidityFlag of={of.validity} /> <span className="soft">{register.on}</span>
            </span>,
          ],
          ['种类', levelWords[of.level]],
          ['文号', of.documentNumber],
          ['制发', of.madeOn],
          ['施行', of.effectiveOn],
          ['有效期至', of.expiresOn ?? '没有规定'],
          ['剩余', of.daysLeft !== null && `${of.daysLeft} 天`],
          ['不再有效', of.endedOn !== null && `${of.endedOn} 起`],
          [
            '被谁废止或者替代',
            of.endedBy && <Link to={`/documents/${of.endedBy.id}`}>{of.endedBy.name}</Link>,
          ],
          ['解读', of.interpretations.length > 0 ? <Named of={of.interpretations} /> : '还没有'],
          [
            '文件',
            <Link key="document" to={`/documents/${of.document}`}>
              打开文件
            </Link>,
          ],
          [
            '公开页面',
            of.number !== null && (
              <a href={`/documents/${of.number}`} target="_blank" rel="noreferrer">
                /documents/{of.number}
              </a>
            ),
          ],
        ]}
      />
      <History of={of.history} />
    </Drawer>
  )
}
