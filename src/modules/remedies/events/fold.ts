import type { Calendar, LocalDate } from '#statute/calendar'
import { firstInstance, pathOf } from '#statute/remedies'
import type { Hold, RemedyStage } from '../schema/index.ts'
import { answersOf, hearingsOf } from './answers.ts'
import { standingEvents } from './effective.ts'
import type { Opened, RemedyEvent, StandingEvent } from './facts.ts'
import type { AnswerState, NextDue, Remedy } from './remedy.ts'
import type { Results } from './results.ts'
import { instanceIn, redoIn, resultsIn } from './results.ts'

const openedIn = (events: readonly StandingEvent[]): StandingEvent<Opened> => {
  const opened = events.find((event): event is StandingEvent<Opened> => event.kind === 'opened')
  if (opened === undefined) throw new TypeError('the file of a remedy begins with its opening')
  return opened
}

const holdsIn = (events: readonly StandingEvent[]): readonly Hold[] => {
  const open = new Set<Hold>()
  for (const event of events) {
    if (event.kind === 'held') open.add(event.what)
    if (event.kind === 'released') open.delete(event.what)
  }
  return [...open]
}

/** The answer of the instance it is in: not one from before the case was sent back or taken further. */
const presentAnswer = (
  events: readonly StandingEvent[],
  answers: readonly AnswerState[],
): AnswerState | null => {
  const since =
    events.findLast(
      (event) => event.kind === 'appealed' || (event.kind === 'ruled' && event.result === 'remanded'),
    )?.seq ?? 0
  return answers.findLast(({ seq }) => seq > since) ?? null
}

/** Whether the present instance has come to a result. */
const isRuled = (events: readonly StandingEvent[]): boolean => {
  const last = events.findLast(({ kind }) => kind === 'ruled' || kind === 'appealed')
  return last?.kind === 'ruled' && last.result !== 'remanded'
}

type Parts = Pick<Remedy, 'answer' | 'redo'> & Pick<Results, 'boundFrom'> & { readonly ruled: boolean }

const stageOf = ({ answer, redo, boundFrom, ruled }: Parts, today: LocalDate): RemedyStage => {
  if (!ruled) {
    if (answer === null) return 'opened'
    return answer.answeredOn === null ? 'answering' : 'hearing'
  }
  if (boundFrom === null || boundFrom > today) return 'ruled'
  return redo !== null && redo.performedOn === null ? 'redo' : 'concluded'
}

const nextOf = (
  stage: RemedyStage,
  { answer, hearings, redo }: Pick<Remedy, 'answer' | 'hearings' | 'redo'>,
): NextDue | null => {
  if (stage === 'answering' && answer !== null) return { what: 'answer', on: answer.due }
  if (stage === 'redo' && redo?.due !== undefined) return { what: 'redo', on: redo.due }
  if (stage !== 'hearing' && stage !== 'opened') return null
  const hearing = hearings.filter(({ head }) => head === null).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  return hearing === undefined ? null : { what: 'hearing', on: hearing.day }
}

/**
 * A remedy from its events as of a day: a pure fold. That a result binds because nobody appealed comes with time alone, so
 * the day is asked for. Throws CalendarError beyond the calendar, DatedError before the law.
 */
export const remedyOn = (all: readonly RemedyEvent[], today: LocalDate, calendar: Calendar): Remedy => {
  const events = standingEvents(all)
  const opened = openedIn(events)
  const answers = answersOf(events, calendar)
  const answer = presentAnswer(events, answers)
  const results = resultsIn(events, calendar)
  const redo = redoIn(events, results, calendar)
  const hearings = hearingsOf(events)
  const stage = stageOf({ answer, redo, boundFrom: results.boundFrom, ruled: isRuled(events) }, today)
  const assigned = events.findLast((event) => event.kind === 'assigned')
  const listed = events.findLast((event) => event.kind === 'listed')
  const taken = events.findLast((event) => event.kind === 'appealed')
  return {
    seq: all.at(-1)?.seq ?? 0,
    events,
    form: opened.form,
    path: pathOf(opened.form, opened.afterReview),
    number: opened.number,
    organ: taken?.kind === 'appealed' ? taken.organ : opened.organ,
    against: opened.against,
    requests: opened.requests,
    review: opened.review,
    openedOn: opened.on,
    instance: instanceIn(events, firstInstance(opened.form)),
    stage,
    handler: assigned?.kind === 'assigned' ? assigned.person : null,
    answers,
    answer,
    evidence: listed?.kind === 'listed' ? listed.items : [],
    holds: holdsIn(events),
    hearings,
    ...results,
    redo,
    next: nextOf(stage, { answer, hearings, redo }),
  }
}
