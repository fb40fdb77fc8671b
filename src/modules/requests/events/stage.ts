import type { DecisionKind } from '#statute/decisions'
import { decisionOf } from '#statute/decisions'
import type { Stage } from '../schema/index.ts'
import type { Standing } from './effective.ts'
import type { FactKind } from './facts.ts'

/** Whether a decision of a kind is only recorded, so that no letter goes out. */
export const isRecordOnly = (decision: DecisionKind): boolean => decisionOf(decision).letter === 'record'

/** What changes the ground a draft stands on: a sign-off under way is void and the draft looked at anew. */
const reopening: ReadonlySet<FactKind> = new Set<FactKind>([
  'clarified',
  'fee-paid',
  'explained',
  'third-party-answered',
  'agency-answered',
])

const underSignature = (stage: Stage): boolean => stage === 'review' || stage === 'approved'

/** Whether an event takes a draft back out of its sign-off. */
export const takesBack = (event: Standing): boolean =>
  reopening.has(event.kind) ||
  event.kind === 'draft-decision' ||
  event.kind === 'sent-back' ||
  (event.kind === 'material-added' && event.by === 'applicant')

/** The stage behind an event. `complete`: every level has signed by it. */
export const stageAfter = (stage: Stage, event: Standing, complete: boolean): Stage => {
  if (underSignature(stage) && takesBack(event)) return 'handling'
  switch (event.kind) {
    case 'registered':
      return 'unconfirmed'
    case 'reopened':
      return 'handling'
    case 'received':
      return stage === 'unconfirmed' ? 'registered' : stage
    case 'assigned':
      return stage === 'registered' ? 'handling' : stage
    case 'submitted':
      return 'review'
    case 'signed':
      return complete ? 'approved' : stage
    case 'decided':
      return isRecordOnly(event.decision) ? 'settled' : 'decided'
    case 'clarification-lapsed':
    case 'fee-lapsed':
      return 'decided'
    case 'delivered':
    case 'notified':
      return 'settled'
    case 'withdrawn':
      return 'settled'
    case 'closed':
    case 'archived':
    case 'split':
    case 'merged':
    case 'discarded':
      return event.kind
    default:
      return stage
  }
}
