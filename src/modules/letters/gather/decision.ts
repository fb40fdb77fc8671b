import { decisionOf } from '#statute/decisions'
import type { LetterFacts, SignedDecision } from '#statute/letters'
import { articlesOf } from '#statute/letters'
import type { Case, DraftContent } from '#modules/requests'
import type { Opened } from './texts.ts'

/** The draft a case was decided under, or the one that stands: what the letter shows, and its digest. */
export interface Drafted {
  readonly digest: string
  readonly content: DraftContent
  readonly signed: SignedDecision
}

/** What was signed, opened; undefined where there is no draft. */
export const draftedIn = (found: Case, { textsOf }: Opened): Drafted | undefined => {
  const digest = found.outcome?.digest ?? found.draft?.digest
  const event = found.events.findLast((one) => one.kind === 'draft-decision' && one.digest === digest)
  if (digest === undefined || event?.kind !== 'draft-decision') return undefined
  const { draft: json } = textsOf(event.seq)
  if (json === undefined) return undefined
  // Written by `draftDecision`, and sealed since.
  const content = JSON.parse(json) as DraftContent
  const signatures = found.events.filter((one) => one.kind === 'signed' && one.digest === digest)
  const { decision } = event
  return {
    digest,
    content,
    signed: {
      decision,
      parts: content.parts,
      on: found.outcome?.digest === digest ? found.outcome.on : null,
      signedOn: signatures.at(-1)?.on ?? null,
      reasons: content.reasons,
    },
  }
}

/** 条例第三十七条: each part that is not given, with its ground. */
const groundsOf = ({ parts }: DraftContent): string =>
  parts
    .filter(({ kind }) => decisionOf(kind).row !== '3.1' && kind !== 'partial')
    .map(({ about, kind }) => {
      const { title, remedy } = decisionOf(kind)
      const how = remedy === 'refusal' ? '不予公开' : '不能提供'
      return `其中“${about.trim()}”：${title}，根据${articlesOf(kind)}的规定，${how}。`
    })
    .join('\n')

/** What the signed draft says, by slot. */
export const draftFacts = ({ content, signed }: Drafted): LetterFacts => ({
  ...content.texts,
  reasons: content.reasons,
  ...(signed.decision === 'partial' && groundsOf(content) !== '' && { withheldGrounds: groundsOf(content) }),
})
