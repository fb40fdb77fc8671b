import type { LocalDate } from '#statute/calendar'
import type { Clock } from '#statute/deadlines'
import { rowOf } from '#statute/decisions'
import type { Lateness, Outcome } from './case.ts'
import type { Standing } from './effective.ts'
import { isRecordOnly } from './stage.ts'

/** How it ended; null while nothing is decided. A withdrawal before the answer went out overtakes the decision. */
export const outcomeOf = (events: readonly Standing[]): Outcome | null => {
  const withdrawn = events.find(({ kind }) => kind === 'withdrawn')
  if (withdrawn)
    return { decision: 'withdrawn', parts: [], row: rowOf('withdrawn'), on: withdrawn.on, digest: null }
  for (const event of events)
    switch (event.kind) {
      case 'decided':
      case 'clarification-lapsed':
      case 'fee-lapsed': {
        const { decision, parts, on, digest } = event
        return { decision, parts, row: rowOf(decision), on, digest }
      }
      default:
    }
  return null
}

const endsOn = (event: Standing): LocalDate | undefined => {
  switch (event.kind) {
    case 'delivered':
    case 'clarification-lapsed':
    case 'fee-lapsed':
    case 'withdrawn':
      return event.on
    case 'decided':
      return isRecordOnly(event.decision) ? event.on : undefined
    default:
      return undefined
  }
}

/** 条例第三十三条: the term is kept by the answer that went out, not by the decision. */
export const latenessOf = (events: readonly Standing[], clock: Clock | null): Lateness => {
  const due = clock?.due
  const concludedOn = events.map(endsOn).find((on) => on !== undefined)
  return { due, concludedOn, late: due !== undefined && concludedOn !== undefined && concludedOn > due }
}
