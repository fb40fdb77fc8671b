import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import type { Document, Kind } from '../../documents/words.ts'
import { Answer } from '../../parts/answer.tsx'
import { SignBar } from '../acts/sign-bar.tsx'
import { Changes } from './changes.tsx'
import { FullText } from './full-text.tsx'

type View = 'changes' | 'text'

interface Read {
  readonly document: Document
  readonly kind: Kind | undefined
}

/** What changed since one last looked; where there is nothing to compare, or nothing changed, all of it. */
const ChangesSince = ({ document, kind }: Read): ReactNode => {
  // Asked anew for every version: the answer is of the one on the screen.
  const asked = useAsk('documentChanges', {
    params: { document: document.id },
    query: { to: document.version },
  })
  return (
    <Answer to={asked}>
      {(answer) =>
        answer.from === null || answer.changes.length === 0 ? (
          <>
            <p className="soft read-why">
              {answer.why}
              {answer.from !== null && '没有改动。'}
            </p>
            <FullText document={document} kind={kind} />
          </>
        ) : (
          <div className="sheet">
            <p className="soft">{answer.why}</p>
            <Changes of={answer} />
          </div>
        )
      }
    </Answer>
  )
}

/** Whether one has a part in the review and something earlier to compare with. */
const beginsWith = ({ turn, version, choices }: Document): View =>
  version > 1 && (turn?.mine === true || choices.some(({ event, allowed }) => event === 'secrecy' && allowed))
    ? 'changes'
    : 'text'

/** The document to be read: what changed since one last looked, or all of it; and at its foot, to sign. */
export const Reading = ({ document, kind }: Read): ReactNode => {
  const [view, setView] = useState<View>(beginsWith(document))
  return (
    <>
      {document.version > 1 && (
        <Segmented<View>
          className="view-choice no-print"
          aria-label="看什么"
          value={view}
          onChange={setView}
          options={[
            { value: 'changes', label: '看改动' },
            { value: 'text', label: '看全文' },
          ]}
        />
      )}
      {view === 'changes' && document.version > 1 ? (
        <ChangesSince document={document} kind={kind} />
      ) : (
        <FullText document={document} kind={kind} />
      )}
      <SignBar document={document} />
    </>
  )
}
