import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useAsk } from '../../api/ask.ts'
import { useMay } from '../../app/session.tsx'
import { Answer } from '../../parts/answer.tsx'
import { Block } from '../../parts/block.tsx'
import type { Columns } from '../../parts/rows-table.tsx'
import { RowsTable } from '../../parts/rows-table.tsx'
import { IssuedActions } from '../issued-actions.tsx'
import type { Fitting, Issued, RequestLetters } from '../words.ts'
import { partyWords } from '../words.ts'
import type { Drafted } from './editor.tsx'
import { LetterEditor } from './editor.tsx'
import '../letters.css'

const draftOf = ({ kind, title, party, voided }: Fitting): Drafted => ({
  // What fits was named by the server.
  kind: kind as Drafted['kind'],
  title,
  party,
  replaces: voided,
})

const fittingColumns = (onDraft: (which: Drafted) => void): Columns<Fitting> => [
  {
    title: '文书',
    cell: ({ title, party }) => (
      <>
        {title}
        <span className="soft">{partyWords(party)}</span>
      </>
    ),
  },
  { title: '依据的记录', cell: ({ on }) => <span className="nowrap">{on}</span> },
  {
    title: '办理',
    cell: (fitting) => (
      <Button
        size="small"
        onClick={() => {
          onDraft(draftOf(fitting))
        }}
      >
        {fitting.voided === null ? '拟制' : '重新拟制'}
      </Button>
    ),
  },
]

const issuedColumns: Columns<Issued> = [
  {
    title: '文书',
    cell: ({ title, party, state, stateTitle, voidReason }) => (
      <>
        {state === 'void' ? <del>{title}</del> : title}
        <span className="soft">{partyWords(party)}</span>
        {state === 'void' && (
          <div className="soft row-under">
            {stateTitle}：{voidReason}
          </div>
        )}
      </>
    ),
  },
  { title: '文号', cell: ({ number }) => <span className="nowrap">{number}</span> },
  { title: '日期', cell: ({ issuedOn }) => <span className="nowrap">{issuedOn}</span> },
  { title: '操作', cell: (letter) => <IssuedActions letter={letter} /> },
]

/** A request that came to the wrong office is handed on: the agency it goes to is named by hand. */
const HandOn = ({ onDraft }: { readonly onDraft: (which: Drafted) => void }): ReactNode => {
  const [agency, setAgency] = useState('')
  return (
    <div className="letter-day">
      <label htmlFor="letter-agency">移送给</label>
      <Input
        id="letter-agency"
        value={agency}
        maxLength={100}
        placeholder="接收机关的全称"
        style={{ maxWidth: 260 }}
        onChange={({ target }) => {
          setAgency(target.value)
        }}
      />
      <Button
        disabled={agency.trim() === ''}
        onClick={() => {
          onDraft({ kind: 'transfer', title: '政府信息公开申请移送函', party: agency.trim(), replaces: null })
        }}
      >
        拟制移送函
      </Button>
    </div>
  )
}

const View = ({
  letters: { fitting, issued },
  onDraft,
}: {
  readonly letters: RequestLetters
  readonly onDraft: (which: Drafted) => void
}): ReactNode => {
  const may = useMay('letter.issue')
  const open = fitting.filter((one) => one.issued === null)
  return (
    <>
      <Block title="可以制发的文书">
        {open.length === 0 ? (
          <p className="soft">案卷里的每项记录都已经有文书。</p>
        ) : (
          <RowsTable
            caption="可以制发的文书"
            rows={open}
            columns={fittingColumns(onDraft)}
            rowKey={({ kind, party, on }) => `${kind} ${party} ${on}`}
          />
        )}
        {may && <HandOn onDraft={onDraft} />}
      </Block>
      <Block title="已经制发的文书">
        {issued.length === 0 ? (
          <p className="soft">还没有制发文书。</p>
        ) : (
          <RowsTable caption="已经制发的文书" rows={issued} columns={issuedColumns} rowKey={({ id }) => id} />
        )}
      </Block>
    </>
  )
}

/** The letters of a request: what may go out now, and what went out. */
export const CaseLetters = ({ request }: { readonly request: string }): ReactNode => {
  const [which, setWhich] = useState<Drafted>()
  return (
    <>
      <Answer to={useAsk('requestLetters', { params: { request } })}>
        {(letters) => <View letters={letters} onDraft={setWhich} />}
      </Answer>
      {which !== undefined && (
        <LetterEditor
          request={request}
          which={which}
          onClose={() => {
            setWhich(undefined)
          }}
        />
      )}
    </>
  )
}
