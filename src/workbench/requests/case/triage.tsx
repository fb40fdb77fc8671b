import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk, useDo } from '../../api/ask.ts'
import type { Given } from '../../api/operations.ts'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { today } from '../../parts/time.tsx'
import type { Request } from '../words.ts'

type Answers = Readonly<Record<string, string>>
type Triaged = Given<'previewTriage'>

/** The answers so far, each with a way back to it. */
const SoFar = ({
  of,
  onBack,
}: {
  readonly of: Triaged['because']
  readonly onBack: ((question: string) => void) | undefined
}): ReactNode => (
  <ol className="triage-answers">
    {of.map(({ question, asked, answer, article }) => (
      <li key={question}>
        <div>
          {asked} <strong>{answer}</strong>
          <span className="soft">（{article}）</span>
        </div>
        {onBack !== undefined && (
          <Button
            size="small"
            type="text"
            aria-label={`改答：${asked}`}
            onClick={() => {
              onBack(question)
            }}
          >
            改答
          </Button>
        )}
      </li>
    ))}
  </ol>
)

const Result = ({ of }: { readonly of: Triaged }): ReactNode => (
  <>
    {of.proposal !== null && (
      <p className="triage-result">
        建议：<strong>{of.proposal.title}</strong>
        <span className="soft">（只是建议，由经办人拟定、审签人决定）</span>
      </p>
    )}
    {of.step !== null && <p className="triage-result">{of.step}</p>}
    {of.contradiction !== null && <p className="urgent">{of.contradiction}</p>}
  </>
)

/** One question at a time, as 条例第三十六条至第三十九条 has them, with the answers so far. */
const Guided = ({ request, from }: { readonly request: Request; readonly from: Answers }): ReactNode => {
  const [answers, setAnswers] = useState<Answers>(from)
  const asked = useAsk('previewTriage', { body: { answers } })
  const saving = useDo('triageRequest', '研判已经记入案卷。')
  const backTo = (led: Triaged, question: string): void => {
    const at = led.because.findIndex((one) => one.question === question)
    const kept = led.because.slice(0, at).map((one) => one.question)
    setAnswers(Object.fromEntries(Object.entries(answers).filter(([id]) => kept.includes(id))))
  }
  const unchanged = JSON.stringify(answers) === JSON.stringify(request.triage.answers)
  return (
    <Answer to={asked}>
      {(led) => (
        <>
          <SoFar
            of={led.because}
            onBack={(question) => {
              backTo(led, question)
            }}
          />
          {led.next !== null && (
            <fieldset className="triage-question" key={led.next.id}>
              <legend>
                {led.next.text}
                <span className="soft">（{led.next.article}）</span>
              </legend>
              <div className="triage-choices">
                {led.next.answers.map(({ value, text }) => (
                  <Button
                    key={value}
                    onClick={() => {
                      if (led.next !== null) setAnswers({ ...answers, [led.next.id]: value })
                    }}
                  >
                    {text}
                  </Button>
                ))}
              </div>
            </fieldset>
          )}
          <Result of={led} />
          <ProblemNote problem={saving.error} />
          <Button
            type={led.next === null ? 'primary' : 'default'}
            disabled={Object.keys(answers).length === 0 || unchanged}
            loading={saving.isPending}
            onClick={() => {
              saving.mutate({
                params: { request: request.id },
                body: { seen: request.seq, on: today(), answers },
              })
            }}
          >
            {led.next === null ? '保存研判' : '先保存已答的'}
          </Button>
        </>
      )}
    </Answer>
  )
}

/** 研判: guided questions for who may answer them, the answers for everybody else. */
export const Triage = ({ request }: { readonly request: Request }): ReactNode => {
  const { triage, choices } = request
  const may = choices.some(({ kind, allowed }) => kind === 'triaged' && allowed)
  return (
    <Block title="研判">
      {may ? (
        <Guided key={request.seq} request={request} from={triage.answers} />
      ) : triage.because.length === 0 ? (
        <p className="soft">还没有研判。</p>
      ) : (
        <>
          <SoFar of={triage.because} onBack={undefined} />
          <Result of={triage} />
        </>
      )}
    </Block>
  )
}
