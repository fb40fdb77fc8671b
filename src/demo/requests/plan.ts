import type { Calendar, LocalDate } from '#statute/calendar'
import { addDays, yearOf } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import { spanBefore } from '../documents/days.ts'
import type { Draw } from '../documents/draw.ts'
import { drawFrom } from '../documents/draw.ts'
import { applicantFrom, formFor, persistent } from './applicants.ts'
import type { Step } from './courses.ts'
import { confirmed, courseOf, stepsFrom } from './courses.ts'
import type { Coming } from './desk.ts'
import { deckOf, matterFor } from './matters.ts'

/** A request of an example: how it comes in, and what is done to it on which day. */
export interface DemoRequest extends Coming {
  readonly steps: readonly Step[]
}

const seed = 20_190_515
/** Days between one request and the next. */
const apart = 4
/** Since when every draft takes less time than the days left. */
const quick = { from: 2, to: 7 } as const

/** One of these may be answered too late, one of those is given a longer term. */
const paceOf = (kind: DecisionKind, place: number, draw: Draw) => {
  const study = draw.number(quick.from, quick.to)
  const plain = kind === 'disclosed' || kind === 'nonexistent'
  if (plain && place % 31 === 30) return { study: 21, longer: false }
  const longer = plain && place % 9 === 4
  return { study: longer ? study + 14 : study, longer }
}

const channels = ['email', 'email', 'counter', 'signed-mail', 'email', 'counter', 'fax', 'oral'] as const

/** Channels that count only from a confirmation. */
const needsConfirming: ReadonlySet<string> = new Set(['email', 'fax'])

const nth = (
  calendar: Calendar,
  draw: Draw,
  on: LocalDate,
  place: number,
  kind: DecisionKind,
): DemoRequest => {
  const channel = draw.of(channels)
  const applicant = kind === 'repeated' || kind === 'excessive' ? persistent : applicantFrom(draw)
  const course = courseOf(kind, paceOf(kind, place, draw))
  return {
    form: formFor(applicant, matterFor(kind, yearOf(on) - 1, draw), draw),
    channel,
    cameOn: on,
    place: place % 20,
    handler: place % 3 === 2 ? 'xinxi' : 'jingban',
    steps: stepsFrom(calendar, on, needsConfirming.has(channel) ? [confirmed, ...course] : course),
  }
}

/** Two years of requests that end yesterday; what is not done by then is still under way. */
export const pastRequests = (today: LocalDate, calendar: Calendar): readonly DemoRequest[] => {
  const draw = drawFrom(seed)
  const deck = deckOf(draw)
  const done = addDays(today, -1)
  return spanBefore(today, calendar)
    .every(apart)
    .map((on, place) => nth(calendar, draw, on, place, deck[place % deck.length] ?? 'disclosed'))
    .map(({ steps, ...coming }) => ({ ...coming, steps: steps.filter((step) => step.on <= done) }))
}
