import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useDo } from '../../api/ask.ts'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Request } from '../words.ts'

type Draft = NonNullable<Request['draft']>

const stepWords = ({ signedBy, due, who }: Draft['steps'][number]): string => {
  if (signedBy !== null) return `${signedBy} 已签署`
  return due ? `轮到${who}` : who
}

const Steps = ({ draft }: { readonly draft: Draft }): ReactNode => (
  <ol className="steps">
    {draft.steps.map((step) => (
      <li
        key={step.code}
        className={`step ${step.signedBy === null ? (step.due ? 'step-waiting' : '') : 'step-signed'}`}
        aria-current={step.due ? 'step' : undefined}
      >
        <div className="step-head">
          <strong>{step.title}</strong>
          <span className="soft">{stepWords(step)}</span>
        </div>
      </li>
    ))}
  </ol>
)

/** Submits, signs, sends back or recalls under the digest on the screen: what is signed is what was seen. */
const Acts = ({ request, draft }: { readonly request: Request; readonly draft: Draft }): ReactNode => {
  const [opinion, setOpinion] = useState('')
  const submitting = useDo('submitDecision', '答复已经送审。')
  const signing = useDo('signDecision', '已经签署。')
  const sendingBack = useDo('sendBackDecision', '已经退回，这一轮的签署全部作废。')
  const allowed = (kind: string): boolean =>
    request.choices.some((choice) => choice.kind === kind && choice.allowed)
  const told = request.choices.find(({ kind }) => kind === 'signed')
  if (!allowed('submitted') && !allowed('signed') && !allowed('sent-back'))
    return <p className="soft">{told?.why}</p>
  const params = { request: request.id }
  const seen = { seen: request.seq, digest: draft.digest }
  const said = opinion.trim() === '' ? {} : { opinion }
  return (
    <section className="sign-bar no-print" aria-label="审签">
      <ProblemNote problem={submitting.error ?? signing.error ?? sendingBack.error} />
      <label className="sign-opinion">
        <span>{allowed('sent-back') ? '意见（退回时必填）' : '意见（选填）'}</span>
        <Input
          maxLength={2000}
          value={opinion}
          onChange={({ target }) => {
            setOpinion(target.value)
          }}
        />
      </label>
      <div className="row-actions">
        {allowed('submitted') && (
          <Button
            type="primary"
            loading={submitting.isPending}
            onClick={() => {
              submitting.mutate({ params, body: { ...seen, ...said } })
            }}
          >
            送审
          </Button>
        )}
        {allowed('signed') && (
          <Button
            type="primary"
            loading={signing.isPending}
            onClick={() => {
              signing.mutate({ params, body: { ...seen, ...said } })
            }}
          >
            签署同意
          </Button>
        )}
        {allowed('sent-back') && (
          <Button
            danger
            disabled={opinion.trim() === ''}
            loading={sendingBack.isPending}
            onClick={() => {
              sendingBack.mutate({ params, body: { ...seen, opinion } })
            }}
          >
            {allowed('signed') ? '退回修改' : '退回、撤回送审'}
          </Button>
        )}
        <span className="soft">这一份的摘要 {draft.digest.slice(0, 16)}</span>
      </div>
    </section>
  )
}

/** 三级审签: who signs, who signed, and what I may do with it. */
export const SignOff = ({
  request,
  draft,
}: {
  readonly request: Request
  readonly draft: Draft
}): ReactNode => (
  <>
    <h3 className="sign-off-title">审签</h3>
    <Steps draft={draft} />
    <Acts key={draft.digest} request={request} draft={draft} />
  </>
)
