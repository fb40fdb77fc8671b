import type { Calendar } from '#statute/calendar'
import { answerDue } from '#statute/remedies'
import type { AnswerState, HearingState } from './remedy.ts'
import type { StandingEvent } from './facts.ts'

/** The answers of all instances, in the order their copies came. */
export const answersOf = (events: readonly StandingEvent[], calendar: Calendar): readonly AnswerState[] =>
  events.flatMap((event): readonly AnswerState[] => {
    if (event.kind !== 'noticed') return []
    const { seq, instance, procedure, reference, on, until } = event
    const lawful = answerDue(instance, procedure, on, calendar)
    const due = until !== null && until > lawful.date ? until : lawful.date
    const answered = events.find(
      (one) => one.kind === 'answered' && one.instance === instance && one.seq > seq,
    )
    const answeredOn = answered?.on ?? null
    const late = answeredOn !== null && answeredOn > due
    return [{ seq, instance, procedure, reference, receivedOn: on, lawful, due, answeredOn, late }]
  })

/** Hearings there were and will be. */
export const hearingsOf = (events: readonly StandingEvent[]): readonly HearingState[] =>
  events.flatMap((event): readonly HearingState[] => {
    if (event.kind !== 'hearing-set') return []
    const { seq, day, sort } = event
    const held = events.find((one) => one.kind === 'hearing-held' && one.hearing === seq)
    return [{ seq, day, sort, head: held?.kind === 'hearing-held' ? held.head : null }]
  })
