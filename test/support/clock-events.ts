import type { ClockEvent } from '#statute/deadlines'
import { parseLocalDate as on } from '#statute/calendar'

type Of<Kind extends ClockEvent['kind']> = Extract<ClockEvent, { kind: Kind }>

/** Events as a test writes them: what, then when. */
export const received = (day: string): Of<'received'> => ({
  kind: 'received',
  on: on(day),
  channel: 'counter',
})

export const clarificationAsked = (day: string, until: string): Of<'clarification-asked'> => ({
  kind: 'clarification-asked',
  on: on(day),
  until: on(until),
})

export const thirdParty = (
  what: 'asked' | 'reached' | 'answered' | 'silent',
  day: string,
  party = '甲公司',
): ClockEvent => ({ kind: `third-party-${what}`, on: on(day), party })

export const agencyAsked = (day: string, as: 'co-maker' | 'other' = 'co-maker'): Of<'agency-asked'> => ({
  kind: 'agency-asked',
  on: on(day),
  party: '住建局',
  as,
})

export const agency = (what: 'reached' | 'answered' | 'silent', day: string): ClockEvent => ({
  kind: `agency-${what}`,
  on: on(day),
  party: '住建局',
})

export const extended = (day: string, workdays = 20): Of<'extended'> => ({
  kind: 'extended',
  on: on(day),
  workdays,
  approvedBy: '王主任',
  approvedOn: on(day),
})

export const explanationAsked = (day: string, until: string): Of<'explanation-asked'> => ({
  kind: 'explanation-asked',
  on: on(day),
  until: on(until),
})

export const delaySet = (day: string, until: string): Of<'reasonable-delay-set'> => ({
  kind: 'reasonable-delay-set',
  on: on(day),
  until: on(until),
})

type Plain =
  | 'clarified'
  | 'clarification-lapsed'
  | 'fee-noticed'
  | 'fee-notice-reached'
  | 'fee-paid'
  | 'fee-lapsed'
  | 'explained'
  | 'decided'
  | 'delivered'
  | 'withdrawn'

/** Whatever needs nothing but its day. */
export const happened = (kind: Plain, day: string): ClockEvent => ({ kind, on: on(day) })
