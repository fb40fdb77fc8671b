import type { LocalDate } from '#statute/calendar'
import { decisionOf, needs } from '#statute/decisions'
import type { NeedId } from '#statute/decisions'
import type { RequestCells } from '../cells.ts'
import type { DraftContent } from '../decisions/draft.ts'
import { readDraft } from '../decisions/draft.ts'
import type { Case } from '../events/index.ts'
import { roundsOf } from '../events/index.ts'
import { outcomeOf } from '../events/outcome.ts'
import type { Round } from '../events/rounds.ts'
import type { RequestId } from '../ids.ts'
import { secretOf } from '../intake/reveal.ts'
import type { Query } from '../schema/index.ts'
import { citizenOutcome } from './words.ts'

/** A paragraph of an answer: what it is about, and what it says. */
export interface AnswerPart {
  readonly title: string
  readonly text: string
}

/** An answer that went out: the first, or one given anew. */
export interface TrackedAnswer {
  /** What it came to, in a word. */
  readonly outcome: string
  readonly sentOn: LocalDate
  /** Under which bytes it was signed; null where nothing was decided. */
  readonly digest: string | null
  /** What it says; null where it did not go out electronically. */
  readonly parts: readonly AnswerPart[] | null
}

const partsOf = ({ parts, texts, reasons }: DraftContent): readonly AnswerPart[] =>
  [
    ...parts.map(({ about, kind }) => ({
      title: about === '' ? '决定' : about,
      text: decisionOf(kind).title,
    })),
    // The keys of the texts are needs.
    ...(Object.keys(texts) as NeedId[]).map((need) => ({
      title: needs[need].title,
      text: texts[need] ?? '',
    })),
    { title: '理由和依据', text: reasons },
  ].filter(({ text }) => text.trim() !== '')

/** The draft that was signed under a digest, opened; null where nothing was. */
const signedIn = async (
  query: Query,
  request: RequestId,
  { round, digest }: { readonly round: Round; readonly digest: string | null },
  cells: RequestCells,
): Promise<DraftContent | null> => {
  const draft = round.findLast((event) => event.kind === 'draft-decision' && event.digest === digest)
  if (digest === null || draft === undefined) return null
  const { draft: json } = await secretOf(query, request, draft.seq, cells)
  return json === undefined ? null : readDraft(json)
}

/**
 * Every answer that went out, the first first: what it came to, and where it went electronically what it says, as it was
 * signed. An answer given anew leaves the earlier one where it is.
 */
export const answersOf = async (
  query: Query,
  request: RequestId,
  { events }: Case,
  cells: RequestCells,
): Promise<readonly TrackedAnswer[]> => {
  const answers: TrackedAnswer[] = []
  for (const round of roundsOf(events)) {
    const outcome = outcomeOf(round)
    const sent = round.findLast((event) => event.kind === 'delivered' || event.kind === 'notified')
    if (outcome === null || sent === undefined) continue
    const { digest } = outcome
    const draft = sent.way === 'electronic' ? await signedIn(query, request, { round, digest }, cells) : null
    answers.push({
      outcome: citizenOutcome(outcome.decision),
      sentOn: sent.on,
      digest,
      parts: draft && partsOf(draft),
    })
  }
  return answers
}
