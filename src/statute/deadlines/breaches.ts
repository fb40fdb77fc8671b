import type { Calendar, LocalDate } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import { inForce, regulation } from '#statute/dated'
import { workdaysAfter } from './days.ts'
import { deliveryBasis } from './delivery.ts'
import type { ClockEvent } from './events.ts'
import { clarificationNoticeTerm } from './reply-terms.ts'
import type { Sequence } from './sequence.ts'
import { eventText, vocabulary } from './vocabulary.ts'
import type { Wait } from './waits.ts'

export type BreachCode =
  'clarification-late' | 'after-due' | 'answer-late' | 'given-up-early' | 'silence-early'

/** What happened against a term. It happened all the same, so the clock goes on; the office must know. */
export interface Breach {
  readonly code: BreachCode
  readonly event: ClockEvent
  /** The last day on which it would have been in time, or the day before which it was too early. */
  readonly limit: LocalDate
  readonly basis: Basis
  readonly message: string
}

/** What an agency may do only while the term runs; later it moves nothing. */
const withinTerm = new Set<ClockEvent['kind']>([
  'clarification-asked',
  'fee-noticed',
  'extended',
  'reasonable-delay-set',
])

/** 条例第三十条: within 7 working days of receipt. */
const lateNotice = (event: ClockEvent, received: LocalDate, calendar: Calendar): readonly Breach[] => {
  const { value, basis } = inForce(clarificationNoticeTerm, received)
  const limit = workdaysAfter(calendar, received, value.count)
  const message = `补正告知最迟应当在${limit}发出，实际于${event.on}发出，可能不被认可为重新计算答复期限的理由。`
  return event.on > limit ? [{ code: 'clarification-late', event, limit, basis, message }] : []
}

const afterDue = (event: ClockEvent, due: LocalDate): Breach => ({
  code: 'after-due',
  event,
  limit: due,
  basis: vocabulary[event.kind].basis,
  message: `“${eventText(event)}”应当不晚于答复期限届满之日${due}，${event.on}已经逾期，不改变答复期限。`,
})

/** 条例第三十三条: the answer goes out by the due date. */
const lateAnswer = (event: ClockEvent, due: LocalDate): Breach => ({
  code: 'answer-late',
  event,
  limit: due,
  basis: { ...regulation('第三十三条第二款'), note: `送达日期按${deliveryBasis.document}计算。` },
  message: `答复最迟应当在${due}发出，实际于${event.on}发出。`,
})

/** Nobody has given up, and nobody is silent, while their own term still runs. */
const tooEarly = (event: ClockEvent, waits: readonly Wait[]): readonly Breach[] => {
  const kind = event.kind
  const wait = waits.find(
    (one) =>
      (kind === 'clarification-lapsed' && one.for === 'clarification') ||
      (kind === 'fee-lapsed' && one.for === 'payment') ||
      (kind === 'third-party-silent' && one.for === 'third-party' && one.party === event.party) ||
      (kind === 'agency-silent' && one.for === 'agency' && one.party === event.party),
  )
  const limit = wait?.limit
  if (limit === undefined || event.on > limit) return []
  const code = kind.endsWith('silent') ? 'silence-early' : 'given-up-early'
  const message = `对方的期限到${limit}为止，${event.on}还不能按逾期处理。`
  return [{ code, event, limit, basis: vocabulary[kind].basis, message }]
}

/** Everything in a sequence that came too late or too early. */
export const breachesOf = (
  { received, rest }: Sequence,
  due: LocalDate | undefined,
  waits: readonly Wait[],
  calendar: Calendar,
): readonly Breach[] =>
  rest.flatMap((event) => [
    ...(event.kind === 'clarification-asked' ? lateNotice(event, received.on, calendar) : []),
    ...(due !== undefined && event.on > due && withinTerm.has(event.kind) ? [afterDue(event, due)] : []),
    ...(due !== undefined && event.on > due && event.kind === 'delivered' ? [lateAnswer(event, due)] : []),
    ...tooEarly(event, waits),
  ])
