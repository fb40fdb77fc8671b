import type { Calendar, LocalDate } from '#statute/calendar'
import type { Instance, RemedyResult, Ruling } from '#statute/remedies'
import { appealDue, bindingFrom, redoDue, remedyResults, standingResult } from '#statute/remedies'
import type { RedoState } from './remedy.ts'
import type { StandingEvent } from './facts.ts'

/** What the instances came to, in their order. */
const rulingsOf = (events: readonly StandingEvent[]): readonly Ruling[] =>
  events.flatMap((event): readonly Ruling[] => {
    if (event.kind !== 'ruled') return []
    const { seq, instance, result, on } = event
    const served = events.find((one) => one.kind === 'served' && one.instance === instance && one.seq > seq)
    return [{ instance, result, on, servedOn: event.servedOn ?? served?.on ?? null }]
  })

export interface Results {
  readonly rulings: readonly Ruling[]
  readonly result: RemedyResult | null
  readonly appealUntil: LocalDate | undefined
  readonly boundFrom: LocalDate | null
}

/** The day of the ordinary appeal that is still open: a retrial leaves the result binding. */
const appealedOn = (events: readonly StandingEvent[], lastRuled: number): LocalDate | null =>
  events.find((one) => one.kind === 'appealed' && one.instance === 'second' && one.seq > lastRuled)?.on ??
  null

const retried = (events: readonly StandingEvent[]): boolean => {
  const at = events.findLast((one) => one.kind === 'appealed' && one.instance === 'retrial')?.seq
  return at !== undefined && !events.some((one) => one.kind === 'ruled' && one.seq > at)
}

/** The result that stands, until when it may be appealed, from when it binds. */
export const resultsIn = (events: readonly StandingEvent[], calendar: Calendar): Results => {
  const rulings = rulingsOf(events)
  const last = rulings.at(-1)
  const result = standingResult(rulings)
  const lastRuled = events.findLast(({ kind }) => kind === 'ruled')?.seq ?? 0
  const appealed = appealedOn(events, lastRuled)
  const certified = events.findLast(({ kind, seq }) => kind === 'bound' && seq > lastRuled)?.on
  const open =
    last?.instance === 'first' && last.servedOn !== null && appealed === null && result !== null
      ? appealDue(last.result, last.servedOn, calendar)
      : undefined
  const reckoned = result === null ? null : bindingFrom(last, appealed, calendar)
  return {
    rulings,
    result,
    appealUntil: certified === undefined && !retried(events) ? open?.date : undefined,
    boundFrom: result === null || appealed !== null ? null : (certified ?? reckoned),
  }
}

/** What the result that stands asks, with the last day for it. */
export const redoIn = (
  events: readonly StandingEvent[],
  { result, boundFrom }: Results,
  calendar: Calendar,
): RedoState | null => {
  if (result === null || remedyResults[result].after === 'none') return null
  const ruled = events.findLast((event) => event.kind === 'ruled' && event.redo !== null)
  const term = ruled?.kind === 'ruled' ? ruled.redo : null
  const begun = events.findLast((event) => event.kind === 'redo-begun')
  const reckoned = boundFrom === null ? undefined : redoDue(result, term, boundFrom, calendar)
  return {
    term,
    due: begun?.kind === 'redo-begun' ? begun.due : reckoned,
    requests: begun?.kind === 'redo-begun' ? begun.requests : [],
    begun: begun !== undefined,
    performedOn: events.findLast(({ kind }) => kind === 'performed')?.on ?? null,
  }
}

/** The instance a remedy is in: the last one it was taken to, or sent back to. */
export const instanceIn = (events: readonly StandingEvent[], first: Instance): Instance =>
  events.reduce<Instance>((instance, event) => {
    if (event.kind === 'appealed') return event.instance
    return event.kind === 'ruled' && event.result === 'remanded' ? 'first' : instance
  }, first)
