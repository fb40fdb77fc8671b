import { Button, Drawer, Input } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { useAsk, useDo } from '../../api/ask.ts'
import type { Sent } from '../../api/operations.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import type { Preview } from '../words.ts'
import { findingsElsewhere, mayIssue, partyWords } from '../words.ts'
import { Findings } from './findings.tsx'
import { LetterPaper } from './paper.tsx'

/** Which letter of a request is drafted. */
export interface Drafted {
  readonly kind: Sent<'previewLetter'>['body']['kind']
  readonly title: string
  readonly party: string
  /** The voided letter it goes out instead of. */
  readonly replaces: string | null
}

/** How long somebody pauses before the letter is looked through again. */
const pause = 400

const useLater = <Value,>(value: Value): Value => {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLater(value)
    }, pause)
    return () => {
      clearTimeout(timer)
    }
  }, [value])
  return later
}

type Words = Readonly<Record<string, string>>

interface Desk {
  readonly request: string
  readonly which: Drafted
  readonly letter: Preview
  readonly edits: Words
  readonly on: string
  readonly accepted: ReadonlySet<string>
  readonly onDone: () => void
}

/** Saving what was worded, and issuing the letter. */
const Ends = ({ request, which, letter, edits, on, accepted, onDone }: Desk): ReactNode => {
  const save = useDo('saveLetter', '文书草稿已经保存。')
  const issue = useDo('issueLetter', '文书已经制发，文号已经编好。')
  const params = { request }
  const { kind, party, replaces } = which
  const { signedDigest } = letter
  const body = { kind, party, signedDigest }
  const saved = { params, body: { ...body, edits } }
  const issueSaved = (): void => {
    issue.mutate({ params, body: { ...body, on, accepted: [...accepted], replaces } }, { onSuccess: onDone })
  }
  const ready = mayIssue(letter, accepted)
  return (
    <>
      <ProblemNote problem={save.error ?? issue.error} />
      {!letter.ripe && <p className="soft">答复签署完毕、作出决定以后才能制发，现在可以先看、先改。</p>}
      <div className="form-end">
        <Button
          type="primary"
          disabled={!ready}
          loading={issue.isPending}
          onClick={() => {
            // What is printed is what is saved: by it the decision and the wording belong together.
            save.mutate(saved, { onSuccess: issueSaved })
          }}
        >
          制发
        </Button>
        <Button
          loading={save.isPending}
          onClick={() => {
            save.mutate(saved)
          }}
        >
          保存草稿
        </Button>
      </div>
    </>
  )
}

const toggled = (set: ReadonlySet<string>, one: string): ReadonlySet<string> =>
  set.has(one) ? new Set([...set].filter((each) => each !== one)) : new Set([...set, one])

const Drafting = ({
  request,
  which,
  first,
  onDone,
}: {
  readonly request: string
  readonly which: Drafted
  readonly first: Preview
  readonly onDone: () => void
}): ReactNode => {
  const [edits, setEdits] = useState<Words>(first.edits)
  const [on, setOn] = useState(first.on)
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set())
  const typed = useLater(edits)
  const { kind, party } = which
  const asked = useAsk('previewLetter', { params: { request }, body: { kind, party, on, edits: typed } })
  const letter = asked.data ?? first
  const may = useMay('letter.issue')
  const accepting = {
    accepted,
    onAccept: (rule: string) => {
      setAccepted(toggled(accepted, rule))
    },
  }
  return (
    <>
      <div className="letter-day">
        <label htmlFor="letter-on">文书日期</label>
        <Input
          id="letter-on"
          type="date"
          value={on}
          style={{ maxWidth: 180 }}
          onChange={({ target }) => {
            if (target.value !== '') setOn(target.value)
          }}
        />
      </div>
      <ProblemNote problem={asked.error} />
      <Findings of={findingsElsewhere(letter)} {...accepting} />
      {letter.findings.length === 0 && <p className="soft">核对没有发现问题。</p>}
      <LetterPaper
        letter={letter}
        edits={edits}
        onWord={(passage, text) => {
          setEdits({ ...edits, [passage]: text })
        }}
        {...accepting}
      />
      {may && (
        <Ends
          request={request}
          which={which}
          letter={letter}
          edits={edits}
          on={on}
          accepted={accepted}
          onDone={onDone}
        />
      )}
    </>
  )
}

/** A letter drafted over the case it belongs to: looked through while it is worded, issued when it is in order. */
export const LetterEditor = ({
  request,
  which,
  onClose,
}: {
  readonly request: string
  readonly which: Drafted
  readonly onClose: () => void
}): ReactNode => {
  const { kind, party } = which
  const first = useAsk('previewLetter', { params: { request }, body: { kind, party } })
  return (
    <Drawer open title={`${which.title}${partyWords(party)}`} size={840} onClose={onClose} destroyOnHidden>
      <Answer to={first}>
        {(data) => <Drafting request={request} which={which} first={data} onDone={onClose} />}
      </Answer>
    </Drawer>
  )
}
