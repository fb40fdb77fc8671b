import type { LocalDate } from '#statute/calendar'
import type { ClockEvent, ClockEventKind } from './events.ts'

/** How far asking a third party or an agency has come. */
export interface Consulted {
  readonly state: 'asked' | 'reached' | 'closed'
  readonly hasTerm: boolean
}

/** How far a case has come: what decides whether a next event can have happened. */
export interface Course {
  readonly receivedOn: LocalDate
  readonly clarification: 'none' | 'asked' | 'done'
  readonly fee: 'none' | 'noticed' | 'reached' | 'done'
  readonly explanation: 'none' | 'asked' | 'done'
  readonly consulted: ReadonlyMap<string, Consulted>
  readonly extended: boolean
  readonly decided: boolean
  readonly ended: boolean
}

export const begun = (receivedOn: LocalDate): Course => ({
  receivedOn,
  clarification: 'none',
  fee: 'none',
  explanation: 'none',
  consulted: new Map(),
  extended: false,
  decided: false,
  ended: false,
})

/** Whether the applicant is to act first, so that no term runs. */
export const waitsForApplicant = ({ clarification, fee }: Course): boolean =>
  clarification === 'asked' || fee === 'noticed' || fee === 'reached'

/** Third parties and agencies are told apart, should both bear one name. */
export const consultedKey = (event: ClockEvent & { readonly party: string }): string =>
  `${event.kind.startsWith('agency') ? 'agency' : 'third-party'}:${event.party}`

const consulting = (
  course: Course,
  event: ClockEvent & { readonly party: string },
  state: Consulted['state'],
): Course => {
  const key = consultedKey(event)
  const hasTerm =
    event.kind === 'agency-asked' ? event.as === 'co-maker' : (course.consulted.get(key)?.hasTerm ?? true)
  return { ...course, consulted: new Map(course.consulted).set(key, { state, hasTerm }) }
}

const ends = new Set<ClockEventKind>(['delivered', 'clarification-lapsed', 'fee-lapsed', 'withdrawn'])

/** Whether nothing more happens to the clock after an event. */
export const isEnd = ({ kind }: ClockEvent): boolean => ends.has(kind)

/** The course after an event that fits it. */
export const after = (course: Course, event: ClockEvent): Course => {
  switch (event.kind) {
    case 'clarification-asked':
      return { ...course, clarification: 'asked' }
    case 'clarified':
      return { ...course, clarification: 'done' }
    case 'fee-noticed':
      return { ...course, fee: 'noticed' }
    case 'fee-notice-reached':
      return { ...course, fee: 'reached' }
    case 'fee-paid':
      return { ...course, fee: 'done' }
    case 'third-party-asked':
    case 'agency-asked':
      return consulting(course, event, 'asked')
    case 'third-party-reached':
    case 'agency-reached':
      return consulting(course, event, 'reached')
    case 'third-party-answered':
    case 'third-party-silent':
    case 'agency-answered':
    case 'agency-silent':
      return consulting(course, event, 'closed')
    case 'explanation-asked':
      return { ...course, explanation: 'asked' }
    case 'explained':
      return { ...course, explanation: 'done' }
    case 'extended':
      return { ...course, extended: true }
    case 'decided':
      return { ...course, decided: true }
    case 'delivered':
    case 'withdrawn':
    case 'clarification-lapsed':
    case 'fee-lapsed':
      return { ...course, ended: true }
    case 'received':
    case 'reasonable-delay-set':
      return course
  }
}
