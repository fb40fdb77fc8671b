import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import type { Instant } from '#platform/clock'
import type { PersonId } from '#modules/organisations'
import type { SignStep } from '#modules/sign-off'
import { loadCase } from '../cases/load.ts'
import type { RequestCells } from '../cells.ts'
import type { DraftContent } from '../decisions/index.ts'
import { readDraft } from '../decisions/draft.ts'
import type { CaseEvent } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import { secretOf } from '../intake/reveal.ts'
import type { Outsider, Query } from '../schema/index.ts'

/** A signature under a decision. */
export interface SignedBy {
  readonly step: string
  readonly by: PersonId | Outsider
  readonly actingFor: PersonId | null
  readonly on: LocalDate
  readonly recordedAt: Instant
  /** SM3 of the draft as it was signed. */
  readonly digest: string
}

/** A decision that was made: what it said, who drafted it, who signed it. One for each answer, the first one first. */
export interface DecisionMade {
  readonly seq: number
  readonly on: LocalDate
  readonly decision: DecisionKind
  readonly digest: string
  readonly draftedBy: PersonId | Outsider
  readonly content: DraftContent
  readonly signatures: readonly SignedBy[]
}

const titleIn = (file: readonly CaseEvent[], before: number, step: string): string => {
  const submitted = file.findLast((event) => event.kind === 'submitted' && event.seq < before)
  const steps: readonly SignStep[] = submitted?.kind === 'submitted' ? submitted.steps : []
  return steps.find(({ code }) => code === step)?.title ?? step
}

const signaturesIn = (file: readonly CaseEvent[], from: number, until: number, digest: string) =>
  file.flatMap((event): readonly SignedBy[] => {
    if (event.kind !== 'signed' || event.digest !== digest || event.seq < from || event.seq > until) return []
    const { seq, step, by, actingFor, on, recordedAt } = event
    return [{ step: titleIn(file, seq, step), by, actingFor, on, recordedAt, digest }]
  })

/** Every decision of a request with its text and signatures, answers anew among them. Throws Refusal `request-missing`. */
export const decisionsMade = async (
  query: Query,
  request: RequestId,
  cells: RequestCells,
): Promise<readonly DecisionMade[]> => {
  const { file } = await loadCase(query, request)
  const made: DecisionMade[] = []
  for (const event of file) {
    if (event.kind !== 'decided' && event.kind !== 'clarification-lapsed' && event.kind !== 'fee-lapsed')
      continue
    const { seq, on, decision, digest } = event
    const draft = file.findLast(
      (one) => one.kind === 'draft-decision' && one.digest === digest && one.seq < seq,
    )
    const { draft: json } = draft === undefined ? {} : await secretOf(query, request, draft.seq, cells)
    if (draft === undefined || json === undefined) continue
    // What was sent back before the last submission holds no more.
    const from = file.findLast((one) => one.kind === 'submitted' && one.seq < seq)?.seq ?? draft.seq
    const signatures = signaturesIn(file, from, seq, digest)
    made.push({ seq, on, decision, digest, draftedBy: draft.by, content: readDraft(json), signatures })
  }
  return made
}
