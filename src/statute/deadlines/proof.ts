import type { Calendar, Day, LocalDate } from '#statute/calendar'
import { chineseWeekdayOf } from '#statute/calendar'
import { citation, inForce, regulation } from '#statute/dated'
import type { Clock } from './clock.ts'
import { clockOf } from './clock.ts'
import type { ClockEvent, ClockEventKind } from './events.ts'
import type { Irregular } from './irregular.ts'
import { replyTerm } from './reply-terms.ts'
import type { ClockRules } from './rules.ts'
import { presetRules } from './rules.ts'
import { sequenceOf } from './sequence.ts'
import { eventBasis, eventText } from './vocabulary.ts'
import type { Wait } from './waits.ts'
import { covers } from './waits.ts'
import type { DayMark, WalkedDay } from './walk.ts'

/** What a day is in the end: a day counted in a term that began anew later is `voided`. */
export type ProofMark = DayMark | 'voided'

/** A calendar day of a 期限计算书. */
export interface ProofRow {
  readonly date: LocalDate
  readonly weekday: string
  readonly mark: ProofMark
  readonly counts: boolean
  /** Which working day of the term it is, or was before the term began anew; null where it does not count. */
  readonly number: number | null
  /** Why it counts or not. Chinese, without a full stop. */
  readonly why: string
  /** The article or the notice that says so. */
  readonly article: string
  readonly events: readonly { readonly text: string; readonly article: string }[]
  readonly provisional: boolean
}

/** The 期限计算书: how a due date was reached, day by day. */
export interface Proof {
  readonly kind: 'proof'
  readonly clock: Clock
  /** 条例第三十三条 with the length of the term in working days, extension and delay included. */
  readonly length: number
  readonly article: string
  readonly rows: readonly ProofRow[]
  /** How many days there are of each mark. */
  readonly totals: Readonly<Record<ProofMark, number>>
}

const notCounted = citation(regulation('第三十三条第三款'))

const consultingText = (waits: readonly Wait[], date: LocalDate): string => {
  const parties = waits.filter((wait) => covers(wait, date)).map(({ party }) => party)
  return `征求意见所需时间（${parties.join('、')}）`
}

/** What a term begins with. */
const beginnings = new Set<ClockEventKind>(['received', 'clarified', 'fee-paid'])

interface Told {
  readonly why: string
  readonly article: string
}

const calendarArticle = (day: Day): string =>
  day.notice?.document ??
  (day.kind === 'weekend' ? '国务院关于职工工作时间的规定第七条' : '全国年节及纪念日放假办法')

/** The calendar's sentence without the weekday and the notice, which have columns of their own. */
const calendarWhy = ({ why, notice }: Day): string =>
  why
    .replace(/^星期.，/u, '')
    .replace(`（${notice?.document ?? ''}）`, '')
    .replace(/。$/u, '')

const told = (walked: WalkedDay, day: Day, waits: readonly Wait[]): Told => {
  switch (walked.mark) {
    case 'zero':
      return {
        why: '期限开始之日',
        article:
          walked.events
            .filter(({ kind }) => beginnings.has(kind))
            .map(eventBasis)
            .at(-1) ?? notCounted,
      }
    case 'counted':
      return {
        why: calendarWhy(day),
        article: day.notice?.document ?? citation(regulation('第三十三条第二款')),
      }
    case 'rest':
      return { why: calendarWhy(day), article: calendarArticle(day) }
    case 'consulting':
      return { why: consultingText(waits, walked.date), article: notCounted }
    case 'waiting':
      return walked.term.waitingFor === 'payment'
        ? { why: '等待申请人缴费', article: '国办函〔2020〕109号第六条' }
        : { why: '等待申请人补正', article: citation(regulation('第三十条')) }
    case 'held':
      return { why: '期限已满，意见收到后的第一个工作日', article: notCounted }
  }
}

const rowOf =
  (calendar: Calendar, waits: readonly Wait[], begunOn: LocalDate) =>
  (walked: WalkedDay): ProofRow => {
    const day = calendar.dayOf(walked.date)
    const voided = walked.mark === 'counted' && walked.date < begunOn
    const counts = walked.mark === 'counted' && !voided
    const { why, article } = told(walked, day, waits)
    return {
      date: walked.date,
      weekday: chineseWeekdayOf(walked.date),
      mark: voided ? 'voided' : walked.mark,
      counts,
      number: walked.mark === 'counted' ? walked.term.counted : null,
      why: voided ? `${why}，后来期限重新计算` : why,
      article,
      events: walked.events.map((event) => ({ text: eventText(event), article: eventBasis(event) })),
      provisional: day.provisional,
    }
  }

const totalsOf = (rows: readonly ProofRow[]): Readonly<Record<ProofMark, number>> => {
  const totals = { zero: 0, counted: 0, rest: 0, consulting: 0, waiting: 0, held: 0, voided: 0 }
  for (const { mark } of rows) totals[mark] += 1
  return totals
}

/**
 * 条例第三十三条: the 期限计算书 of a request, one row a calendar day from receipt to the due date, or to the last
 * event while there is no due date. Throws as `foldClock` does.
 */
export const proof = (
  events: readonly ClockEvent[],
  calendar: Calendar,
  rules: ClockRules = presetRules,
): Proof | Irregular => {
  const sequence = sequenceOf(events)
  if (sequence.kind === 'irregular') return sequence
  const { clock, walked } = clockOf(sequence, calendar, rules)
  const rows = walked.days.map(rowOf(calendar, walked.consultations, clock.begunOn))
  return {
    kind: 'proof',
    clock,
    length: walked.days.at(-1)?.term.length ?? 0,
    article: citation(inForce(replyTerm, clock.receivedOn).basis),
    rows,
    totals: totalsOf(rows),
  }
}
