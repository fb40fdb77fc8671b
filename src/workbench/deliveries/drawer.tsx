import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { addressOf } from '../api/call.ts'
import { useAsk } from '../api/ask.ts'
import { SaveButton } from '../channels/save-button.tsx'
import { Answer } from '../parts/answer.tsx'
import { Facts } from '../parts/facts.tsx'
import { Flag } from '../parts/flag.tsx'
import { Forms } from '../parts/forms.tsx'
import { BeginForm } from './begin-form.tsx'
import { DeliveredForm, FailedForm, StrikeForm } from './end-forms.tsx'
import { GivenFiles, NotYet } from './given.tsx'
import type { Attempt, LetterDelivery } from './words.ts'
import { stateFlags } from './words.ts'

interface Seen {
  readonly of: LetterDelivery
  readonly organisation: string
  readonly may: boolean
}

const AttemptFacts = ({
  of,
  attempt,
}: {
  readonly of: LetterDelivery
  readonly attempt: Attempt
}): ReactNode => (
  <Facts
    of={[
      ['邮件号', attempt.mailNumber],
      ['公告期满', attempt.until],
      [
        '结果',
        attempt.endedOn !== null &&
          `${attempt.failureTitle ?? attempt.takerTitle ?? '送达'}，${attempt.endedOn}`,
      ],
      ['签收人', attempt.details?.taker],
      ['同意电子送达', attempt.details?.consent],
      ['公告登在', attempt.details?.place],
      ['给出', attempt.files.length === 0 && attempt.givingTitle],
      ['随附文件', attempt.files.length > 0 && <GivenFiles key="files" letter={of.id} attempt={attempt} />],
      ['备注', attempt.details?.note],
      ['登记人', attempt.by],
      [
        '送达证明',
        attempt.hasProof && attempt.details !== null && (
          <a
            href={addressOf('readDeliveryProof', {
              params: { letter: of.id, delivery: attempt.id },
              query: { shown: '1' },
            })}
            target="_blank"
            rel="noreferrer"
          >
            打开（记入审计）
          </a>
        ),
      ],
    ]}
  />
)

const AttemptCard = ({
  of,
  organisation,
  may,
  attempt,
  last,
}: Seen & { readonly attempt: Attempt; readonly last: boolean }): ReactNode => {
  const ending = (onClose: () => void) => ({ letter: of.id, organisation, attempt, onClose })
  return (
    <li className="delivery-attempt">
      <h3>
        第 {attempt.attempt} 次　{attempt.carrierTitle ?? attempt.wayTitle}　{attempt.beganOn}{' '}
        <Flag kind={attempt.state === 'struck' ? 'plain' : stateFlags[attempt.state]}>
          {attempt.stateTitle}
        </Flag>
      </h3>
      <AttemptFacts of={of} attempt={attempt} />
      {may && last && (
        <div className="delivery-acts">
          <Forms
            of={[
              ...(attempt.state === 'attempted'
                ? [
                    {
                      title: '登记送达',
                      main: true,
                      form: (close: () => void) => <DeliveredForm {...ending(close)} />,
                    },
                    { title: '没有送到', form: (close: () => void) => <FailedForm {...ending(close)} /> },
                  ]
                : []),
              { title: '记错了，划去', form: (close) => <StrikeForm {...ending(close)} /> },
            ]}
          />
        </div>
      )}
    </li>
  )
}

const Body = ({ of, organisation, may }: Seen): ReactNode => {
  const last = of.attempts.findLast(({ state }) => state !== 'struck')
  const open = of.outgoing && last?.state !== 'attempted' && last?.state !== 'delivered'
  const unconfirmed = of.givable?.unconfirmed ?? []
  const free = open && unconfirmed.length === 0
  return (
    <>
      <Facts
        of={[
          ['文号', of.number],
          ['制发日期', of.issuedOn],
          [
            '送达情况',
            <Flag key="state" kind={stateFlags[of.state]}>
              {of.stateTitle}
            </Flag>,
          ],
          [
            '案卷',
            <Link key="case" to={`/requests/${of.request}`}>
              打开案卷
            </Link>,
          ],
        ]}
      />
      {!of.outgoing && <p className="soft">这份文书只存入案卷、在机关内部流转，或者已经作废，不用送达。</p>}
      {of.waitsFor !== null && <p role="status">{of.waitsFor}</p>}
      {of.next !== null && <p>{of.next}</p>}
      {open && unconfirmed.length > 0 && <NotYet unconfirmed={unconfirmed} />}
      <div className="delivery-acts">
        {may && free && (
          <Forms
            size="middle"
            of={[{ title: '登记送出', main: true, form: (close) => <BeginForm of={of} onClose={close} /> }]}
          />
        )}
        {may && of.outgoing && (
          <SaveButton
            name="printDeliveries"
            sent={{ params: { organisation }, body: { letters: [of.id], as: 'receipt' } }}
          >
            打印送达回证
          </SaveButton>
        )}
      </div>
      {of.attempts.length > 0 && (
        <ul className="delivery-attempts">
          {of.attempts.toReversed().map((attempt) => (
            <AttemptCard
              key={attempt.id}
              {...{ of, organisation, may, attempt }}
              last={attempt.id === last?.id}
            />
          ))}
        </ul>
      )}
    </>
  )
}

/** A letter with every attempt to deliver it, and what may be done now. */
export const DeliveryDrawer = ({
  letter,
  may,
  onClose,
}: {
  readonly letter: string
  readonly may: boolean
  readonly onClose: () => void
}): ReactNode => {
  const asked = useAsk('letterDelivery', { params: { letter } })
  return (
    <Drawer open size={560} title={asked.data?.title ?? '送达'} onClose={onClose}>
      <Answer to={asked}>{(of) => <Body of={of} organisation={of.organisation} may={may} />}</Answer>
    </Drawer>
  )
}
