import type { SignStep } from '#modules/sign-off'
import type { DraftState } from './case.ts'
import type { Standing } from './effective.ts'
import { takesBack } from './stage.ts'

/** The first level of a sign-off that has not signed; null when all have. */
const dueIn = (steps: readonly SignStep[], signed: ReadonlySet<string>): SignStep | null =>
  steps.find(({ code }) => !signed.has(code)) ?? null

/** The draft that stands behind one more event: a new draft voids the signatures of the one before. */
export const draftAfter = (draft: DraftState | null, event: Standing): DraftState | null => {
  if (event.kind === 'draft-decision') {
    const { seq, by, decision, parts, present, digest } = event
    return { seq, by, decision, parts, present, digest, submitted: null, signatures: [], due: null }
  }
  if (draft === null || event.kind === 'reopened') return null
  if (event.kind === 'submitted') {
    const { by, steps } = event
    return { ...draft, submitted: { by, steps }, signatures: [], due: steps[0] ?? null }
  }
  if (event.kind === 'signed') {
    const signatures = [...draft.signatures, event]
    const signed = new Set(signatures.map(({ step }) => step))
    return { ...draft, signatures, due: dueIn(draft.submitted?.steps ?? [], signed) }
  }
  return takesBack(event) ? { ...draft, submitted: null, signatures: [], due: null } : draft
}

/** Whether every level has signed under the draft. */
export const isComplete = (draft: DraftState | null): boolean =>
  draft?.submitted !== undefined && draft.submitted !== null && draft.due === null
