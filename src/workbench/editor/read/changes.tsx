import type { ReactNode } from 'react'
import { useState } from 'react'
import type { Given } from '../../api/operations.ts'
import { fold } from './fold.ts'

type Changes = Given<'documentChanges'>
type Piece = Changes['changes'][number]['pieces'][number]

const Same = ({ text }: { readonly text: string }): ReactNode => {
  const [whole, setWhole] = useState(false)
  const { head, hidden, tail } = fold(text)
  if (whole || hidden === 0) return text
  return (
    <>
      {head}
      <button
        type="button"
        className="unfold"
        onClick={() => {
          setWhole(true)
        }}
      >
        … 中间 {hidden} 字没有改动 …
      </button>
      {tail}
    </>
  )
}

const PieceOf = ({ piece: { kind, text } }: { readonly piece: Piece }): ReactNode => {
  if (kind === 'added')
    return (
      <ins>
        <span className="unseen">新增：</span>
        {text}
      </ins>
    )
  if (kind === 'removed')
    return (
      <del>
        <span className="unseen">删去：</span>
        {text}
      </del>
    )
  return <Same text={text} />
}

/** What changed between two versions, word by word: what is new is underlined, what is gone struck through. */
export const Changes = ({ of: { changes } }: { readonly of: Changes }): ReactNode =>
  changes.length === 0 ? (
    <p className="soft">没有改动。</p>
  ) : (
    <div className="changes">
      {changes.map(({ field, title, pieces }) => (
        <section key={field} aria-label={title}>
          <h3>{title}</h3>
          <div className="change-text">
            {pieces.map((piece, index) => (
              <PieceOf key={index} piece={piece} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
