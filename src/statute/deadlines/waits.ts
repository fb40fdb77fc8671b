import type { Calendar, LocalDate } from '#statute/calendar'
import { valueOn } from '#statute/dated'
import { consultedKey } from './course.ts'
import { workdaysAfter } from './days.ts'
import type { AgencyAsked, ClockEvent, ThirdPartyAsked } from './events.ts'
import { coMakerTerm, paymentTerm, thirdPartyTerm } from './reply-terms.ts'

/** A time in which the agency waits for somebody. */
export interface Wait {
  readonly for: 'clarification' | 'payment' | 'third-party' | 'agency'
  /** Who is asked; empty where it is the applicant. */
  readonly party: string
  /** The day they were asked. It counts; the day after is the first that does not. */
  readonly from: LocalDate
  /** The last day that does not count; undefined while nobody can say. */
  readonly last: LocalDate | undefined
  /** The last day of the other side's own term; undefined while the letter has not arrived or there is no term. */
  readonly limit: LocalDate | undefined
}

const earlier = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a

type Asked = ThirdPartyAsked | AgencyAsked

const isAsked = (event: ClockEvent): event is Asked =>
  event.kind === 'third-party-asked' || event.kind === 'agency-asked'

const termOf = (asked: Asked, reachedOn: LocalDate): number | undefined => {
  if (asked.kind === 'third-party-asked') return valueOn(thirdPartyTerm, reachedOn).count
  return asked.as === 'co-maker' ? valueOn(coMakerTerm, reachedOn).count : undefined
}

/**
 * 条例第三十三条: the time taken to ask third parties and other agencies is not counted. It ends with their answer,
 * at the latest with the 15 working days of 条例第三十二条、第三十四条: an agency cannot gain time by not writing
 * down that they were silent. An answer to the applicant ends it as well.
 */
const consultation = (asked: Asked, rest: readonly ClockEvent[], calendar: Calendar): Wait => {
  const mine = rest.filter((event) => 'party' in event && consultedKey(event) === consultedKey(asked))
  const dayOf = (kind: ClockEvent['kind']) => mine.find((event) => event.kind === kind)?.on
  const prefix = asked.kind === 'agency-asked' ? 'agency' : 'third-party'
  const reachedOn = dayOf(`${prefix}-reached`)
  const term = reachedOn && termOf(asked, reachedOn)
  const limit =
    reachedOn === undefined || term === undefined ? undefined : workdaysAfter(calendar, reachedOn, term)
  const answeredOn = earlier(dayOf(`${prefix}-answered`), rest.find(({ kind }) => kind === 'delivered')?.on)
  return { for: prefix, party: asked.party, from: asked.on, last: earlier(limit, answeredOn), limit }
}

/** All times in which third parties and agencies are waited for. */
export const consultationsOf = (rest: readonly ClockEvent[], calendar: Calendar): readonly Wait[] =>
  rest.filter(isAsked).map((asked) => consultation(asked, rest, calendar))

/** All times in which the applicant is waited for, with the day until which they may act. */
export const applicantWaitsOf = (rest: readonly ClockEvent[], calendar: Calendar): readonly Wait[] => {
  const dayOf = (kind: ClockEvent['kind']) => rest.find((event) => event.kind === kind)?.on
  const reachedOn = dayOf('fee-notice-reached')
  return rest.flatMap((event): readonly Wait[] => {
    const common = { party: '', from: event.on }
    if (event.kind === 'clarification-asked')
      return [{ ...common, for: 'clarification', last: dayOf('clarified'), limit: event.until }]
    if (event.kind !== 'fee-noticed') return []
    const limit = reachedOn && workdaysAfter(calendar, reachedOn, valueOn(paymentTerm, reachedOn).count)
    return [{ ...common, for: 'payment', last: dayOf('fee-paid'), limit }]
  })
}

/** Whether a day is not counted because of a wait. */
export const covers = ({ from, last }: Wait, day: LocalDate): boolean =>
  from < day && (last === undefined || day <= last)

/** Whether somebody is still waited for when a day is over. */
export const outlasts = ({ from, last }: Wait, day: LocalDate): boolean =>
  from <= day && (last === undefined || day < last)
