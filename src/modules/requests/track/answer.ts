import { decisionOf, needs } from '#statute/decisions'
import type { NeedId } from '#statute/decisions'
import type { RequestCells } from '../cells.ts'
import { draftOf } from '../decisions/index.ts'
import type { Case } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** A paragraph of an answer: what it is about, and what it says. */
export interface AnswerPart {
  readonly title: string
  readonly text: string
}

/**
 * What the answer says, for an applicant whose answer went out electronically: the decision on each part, what the
 * letter must say, the reasons; as they were signed. Null where it went another way, or has not gone out.
 */
export const answerOf = async (
  query: Query,
  request: RequestId,
  { events, outcome, visibility }: Case,
  cells: RequestCells,
): Promise<readonly AnswerPart[] | null> => {
  const sent = events.findLast((event) => event.kind === 'delivered' || event.kind === 'notified')
  const isDecided = outcome !== null && outcome.digest !== null
  if (visibility !== 'answer' || !isDecided || sent?.way !== 'electronic') return null
  const draft = await draftOf(query, request, cells)
  if (draft === undefined) return null
  const { parts, texts, reasons } = draft
  return [
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
}
