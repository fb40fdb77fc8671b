import type { ReactNode } from 'react'
import type { Document } from '../../documents/words.ts'
import { Block } from '../../parts/block.tsx'
import { Time } from '../../parts/time.tsx'

type Step = Document['steps'][number]
type Signature = Document['signatures'][number]

const states: Readonly<Record<Step['state'], string>> = {
  signed: '已签署',
  waiting: '等待签署',
  later: '还没轮到',
  voided: '签署已失效',
  'sent-back': '退回',
}

/** Who signed, when, and what was said; struck through where a later edit took it away, with whose edit. */
export const SignatureLine = ({ signature }: { readonly signature: Signature }): ReactNode => {
  const { person, actingFor, at, opinion, voidedAt, voidedBy, verdict } = signature
  const words = (
    <>
      {person.name}
      {actingFor !== null && `（代${actingFor.name}，B 岗）`} <Time at={at} />
      {verdict === 'send-back' && ' 退回'}
    </>
  )
  return (
    <div className="signature">
      {voidedAt === null ? words : <s>{words}</s>}
      {opinion !== null && opinion !== '' && <div className="soft">“{opinion}”</div>}
      {voidedAt !== null && (
        <div className="signature-void">
          <Time at={voidedAt} /> {voidedBy === null ? '不再有效' : `因${voidedBy.name}改动或者退回，不再有效`}
        </div>
      )}
    </div>
  )
}

/** How far the review is: every step, who may take it, who signed. */
export const Progress = ({ document }: { readonly document: Document }): ReactNode =>
  document.steps.length > 0 && (
    <Block title={document.round > 0 ? `审核（第 ${document.round} 轮）` : '审核'}>
      <ol className="steps">
        {document.steps.map((step) => (
          <li key={step.code} className={`step step-${step.state}`}>
            <div className="step-head">
              <strong>{step.title}</strong>
              <span className="soft">{states[step.state]}</span>
            </div>
            {step.signature === null ? (
              <div className="soft">{step.who}</div>
            ) : (
              <SignatureLine signature={step.signature} />
            )}
            {step.note !== null && <div className="urgent">{step.note}</div>}
          </li>
        ))}
      </ol>
    </Block>
  )
