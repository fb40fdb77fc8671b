import type { DecisionKind } from '#statute/decisions'
import { decisionKinds, decisionOf } from '#statute/decisions'
import type { LetterTemplate } from '../letter.ts'
import { asking } from './asking.ts'
import { decided } from './decided.ts'
import { others } from './others.ts'

/** Letters that decide nothing of a request. */
export type NoticeKind = keyof typeof asking | keyof typeof others

/** Every letter there is: one for each kind of decision, and those on the way. No name stands for two. */
export type LetterKind = DecisionKind | NoticeKind

/** `never` while no notice is called as a decision is; the next line stops compiling otherwise. */
type Shared = Extract<NoticeKind, DecisionKind>
const notices: Readonly<Record<[Shared] extends [never] ? NoticeKind : never, LetterTemplate>> = {
  ...asking,
  ...others,
}

/** Names of the letters on the way, in the order of a case. */
// The keys of the table are the kinds.
export const noticeKinds = Object.keys(notices) as readonly NoticeKind[]
export const letterKinds: readonly LetterKind[] = [...noticeKinds, ...decisionKinds]

export const isNotice = (kind: LetterKind): kind is NoticeKind => Object.hasOwn(notices, kind)

/** A kind of letter as data. */
export const letterOf = (kind: LetterKind): LetterTemplate => (isNotice(kind) ? notices[kind] : decided[kind])

/**
 * The class of remedy. A: review first. B: review or suit. C: none of its own. parts: A where a part is refused under
 * 条例第十四条至第十六条, else B. wording: A where the letter says 不予公开, else B.
 */
export type RemedyClass = 'A' | 'B' | 'C' | 'parts' | 'wording'

/** Facts §6: by what is decided. A third party may contest that something of theirs is given, 法释〔2025〕8号第一条. */
export const remedyClassOf = (kind: LetterKind): RemedyClass => {
  if (isNotice(kind)) return kind === 'thirdPartyNotice' ? 'B' : 'C'
  const { remedy } = decisionOf(kind)
  return ({ refusal: 'A', partial: 'parts', query: 'wording', other: 'B', none: 'C' } as const)[remedy]
}
