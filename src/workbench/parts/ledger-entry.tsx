import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Flag } from './flag.tsx'
import { Time } from './time.tsx'

/** What a record of a ledger says, of a request and of a remedy alike. */
export interface Entry {
  readonly seq: number
  readonly title: string
  /** The day of the thing itself. */
  readonly on: string
  readonly recordedAt: string
  readonly by: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly texts: readonly { readonly name: string; readonly title: string; readonly text: string }[]
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly corrected: { readonly by: number; readonly struck: boolean } | null
}

/** One record of a ledger, and correcting it by another. */
export const LedgerEntry = ({
  entry: { seq, title, on, recordedAt, by, facts, texts, files, corrected },
  fileAt,
  onCorrect,
}: {
  readonly entry: Entry
  readonly fileAt: (file: string) => string
  readonly onCorrect: (() => void) | undefined
}): ReactNode => (
  <li className={corrected === null ? 'entry' : 'entry entry-corrected'} id={`event-${seq}`}>
    <div className="entry-head">
      <time dateTime={on}>{on}</time>
      <strong>{title}</strong>
      {corrected !== null && (
        <Flag kind="grave">
          {corrected.struck ? '已划去' : '已更正'}（第{corrected.by}号记录）
        </Flag>
      )}
      {onCorrect !== undefined && (
        <Button size="small" type="text" onClick={onCorrect} aria-label={`更正第${seq}号记录：${title}`}>
          更正
        </Button>
      )}
    </div>
    {facts.length > 0 && (
      <p className="entry-facts">{facts.map(({ name, value }) => `${name}：${value}`).join('；')}</p>
    )}
    {texts.map(({ name, title: heading, text }) => (
      <p key={name} className="told">
        <span className="soft">{heading}：</span>
        {text}
      </p>
    ))}
    {files.map(({ id, name }) => (
      <p key={id}>
        <a href={fileAt(id)}>{name}</a>
      </p>
    ))}
    <p className="soft entry-foot">
      第{seq}号，{by}于 <Time at={recordedAt} /> 记入
    </p>
  </li>
)

/** By the day of the thing itself, what was written down last before the others. */
export const newestFirst = <Of extends Entry>(entries: readonly Of[]): readonly Of[] =>
  entries.toSorted((one, other) => other.on.localeCompare(one.on) || other.seq - one.seq)
