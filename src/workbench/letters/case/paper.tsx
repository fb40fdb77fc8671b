import { Button, Input } from 'antd'
import type { ReactNode } from 'react'
import type { Preview } from '../words.ts'
import { findingsAt } from '../words.ts'
import { Findings } from './findings.tsx'

/** What a clerk does to a letter. */
export interface Wording {
  readonly edits: Readonly<Record<string, string>>
  readonly onWord: (passage: string, text: string) => void
  readonly accepted: ReadonlySet<string>
  readonly onAccept: (rule: string) => void
}

type Passage = Preview['passages'][number]

const marks = {
  locked: '法律用语，不能改',
  signed: '审签过的内容，要改的重新拟稿送审',
  blank: '由收件人填写',
} as const

/** As many lines as a text takes on the paper. A field that measures itself writes inline styles, which our policy forbids. */
const rowsOf = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 36)), 0)

const OpenPassage = ({ passage, title, text, onWord }: Passage & Pick<Wording, 'onWord'>): ReactNode => (
  <div className="letter-open">
    <label className="letter-mark" htmlFor={`letter-${passage}`}>
      {title}（可以改）
    </label>
    <Input.TextArea
      id={`letter-${passage}`}
      value={text}
      rows={rowsOf(text)}
      maxLength={10_000}
      onChange={({ target }) => {
        onWord(passage, target.value)
      }}
    />
  </div>
)

const FixedPassage = ({ title, mode, text }: Passage): ReactNode => (
  <div className={`letter-passage letter-${mode}`}>
    {mode !== 'open' && (
      <span className="letter-mark">
        {title}：{marks[mode]}
      </span>
    )}
    {text.split('\n').map((line, index) => (
      <p key={`${index} ${line}`}>{line}</p>
    ))}
  </div>
)

/** 2026年9月14日. */
const chineseDay = (on: string): string => {
  const [year, month, day] = on.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** A letter as it would be printed: what is locked shown as locked, what is open to be worded. */
export const LetterPaper = ({
  letter,
  edits,
  onWord,
  ...accepting
}: Wording & { readonly letter: Preview }): ReactNode => {
  const { title, number, addressee, signer, on, passages, findings, open } = letter
  const shown = new Set(passages.map(({ passage }) => passage))
  const absent = open.filter(({ passage }) => !shown.has(passage) && edits[passage] === undefined)
  const worded = open.filter(({ passage }) => !shown.has(passage) && edits[passage] !== undefined)
  return (
    <article className="letter-paper" aria-label={title}>
      <h3>{title}</h3>
      <p className="letter-number">{number}</p>
      <p className="letter-addressee">{addressee}</p>
      <Findings of={findingsAt(findings, 'addressee')} {...accepting} />
      {passages.map((one) => (
        <div key={one.passage}>
          {one.mode === 'open' ? (
            <OpenPassage {...one} text={edits[one.passage] ?? one.text} onWord={onWord} />
          ) : (
            <FixedPassage {...one} />
          )}
          <Findings of={findingsAt(findings, one.passage)} {...accepting} />
        </div>
      ))}
      {worded.map((one) => (
        <OpenPassage key={one.passage} {...one} mode="open" text={edits[one.passage] ?? ''} onWord={onWord} />
      ))}
      {absent.map(({ passage, title: name }) => (
        <Button
          key={passage}
          size="small"
          onClick={() => {
            onWord(passage, `${name}：`)
          }}
        >
          加上“{name}”
        </Button>
      ))}
      <div className="letter-end">
        <div>{signer}</div>
        <div>{chineseDay(on)}</div>
      </div>
    </article>
  )
}
