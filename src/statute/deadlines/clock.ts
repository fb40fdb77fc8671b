import type { Calendar, LocalDate } from '#statute/calendar'
import type { Breach } from './breaches.ts'
import { breachesOf } from './breaches.ts'
import type { Course } from './course.ts'
import { isEnd } from './course.ts'
import { factOf } from './days.ts'
import type { ClockEvent } from './events.ts'
import type { Irregular } from './irregular.ts'
import type { ClockRules } from './rules.ts'
import { presetRules } from './rules.ts'
import type { Sequence } from './sequence.ts'
import { sequenceOf } from './sequence.ts'
import type { Wait } from './waits.ts'
import { applicantWaitsOf, outlasts } from './waits.ts'
import type { Walk, WalkedDay } from './walk.ts'
import { walk } from './walk.ts'

/** running: days count. suspended: somebody is waited for. stopped: answered or withdrawn. lapsed: given up. */
export type ClockStatus = 'not-received' | 'running' | 'suspended' | 'stopped' | 'lapsed'

/** The clock of one request: what its events and the calendar make of the term of reply. */
export interface Clock {
  readonly kind: 'clock'
  readonly receivedOn: LocalDate
  /** The day zero from which the term is counted now. */
  readonly begunOn: LocalDate
  /** The last day for the answer; undefined while the applicant is to act, or a letter has not arrived. */
  readonly due: LocalDate | undefined
  /** Whether a holiday notice still to come may move it. */
  readonly provisional: boolean
  /** What ended it: answered, withdrawn, given up. */
  readonly end: ClockEvent | undefined
  readonly course: Course
  /** Everybody who was or is waited for, with their own terms. */
  readonly waits: readonly Wait[]
  readonly breaches: readonly Breach[]
  readonly statusOn: (day: LocalDate) => ClockStatus
  /** Working days left when a day is over; negative once overdue; undefined where no term runs. */
  readonly remainingOn: (day: LocalDate) => number | undefined
}

const dayAt = ({ days }: Walk, day: LocalDate): WalkedDay | undefined =>
  days.findLast(({ date }) => date <= day)

const endedStatus = (end: ClockEvent): ClockStatus =>
  end.kind === 'delivered' || end.kind === 'withdrawn' ? 'stopped' : 'lapsed'

const statusOf =
  (walked: Walk, end: ClockEvent | undefined) =>
  (day: LocalDate): ClockStatus => {
    const at = dayAt(walked, day)
    if (at === undefined) return 'not-received'
    if (end !== undefined && end.on <= day) return endedStatus(end)
    // After the due date nobody's opinion holds the term up any more.
    const open = walked.due === undefined || day < walked.due
    const asked = open && walked.consultations.some((wait) => outlasts(wait, day))
    return at.term.waitingFor !== null || asked ? 'suspended' : 'running'
  }

const remainingOf =
  (walked: Walk, end: ClockEvent | undefined, calendar: Calendar) =>
  (day: LocalDate): number | undefined => {
    const at = dayAt(walked, day)
    if (at?.term.waitingFor !== null || (end !== undefined && end.on <= day)) return undefined
    if (walked.due !== undefined && day > walked.due)
      return -calendar.workdaysBetween(walked.due, day).workdays
    return at.term.length - at.term.counted
  }

/** The clock of a sequence already found regular, with the walk it comes from. */
export const clockOf = (sequence: Sequence, calendar: Calendar, rules: ClockRules) => {
  const walked = walk(sequence, calendar, rules)
  const { received, rest, course } = sequence
  const waits = [...applicantWaitsOf(rest, calendar), ...walked.consultations]
  const end = rest.find(isEnd)
  const clock: Clock = {
    kind: 'clock',
    receivedOn: received.on,
    begunOn: walked.days.at(-1)?.term.begunOn ?? received.on,
    due: walked.due,
    provisional:
      walked.due !== undefined &&
      walked.days.some(({ date }, day) => day > 0 && factOf(calendar, date).provisional),
    end,
    course,
    waits,
    breaches: breachesOf(sequence, walked.due, waits, calendar),
    statusOn: statusOf(walked, end),
    remainingOn: remainingOf(walked, end, calendar),
  }
  return { clock, walked }
}

/**
 * 条例第三十三条: the clock of a request from all its events, in whatever order they were written down.
 * An irregular list is a value, not an error. Throws DatedError `not-in-force` before 2019-05-15, CalendarError
 * beyond the calendar.
 */
export const foldClock = (
  events: readonly ClockEvent[],
  calendar: Calendar,
  rules: ClockRules = presetRules,
): Clock | Irregular => {
  const sequence = sequenceOf(events)
  return sequence.kind === 'irregular' ? sequence : clockOf(sequence, calendar, rules).clock
}
