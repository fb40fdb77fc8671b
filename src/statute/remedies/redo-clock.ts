import type { Calendar, LocalDate } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import type { Clock, ClockEvent, Irregular } from '#statute/deadlines'
import { foldClock } from '#statute/deadlines'

/** Why a request is answered anew: by the result of a remedy, or by the office's own insight. */
export type RedoCause = 'reconsideration' | 'litigation' | 'own'

/** That a request is answered anew, and by when. */
export interface RedoOrder {
  readonly cause: RedoCause
  /** The day from which it is answered anew. */
  readonly on: LocalDate
  /** The last day for the new answer. */
  readonly due: LocalDate
}

/** What a term of redoing stands on. */
const redoBasis: Readonly<Record<RedoCause, Basis>> = {
  reconsideration: { document: '《中华人民共和国行政复议法》', article: '第七十七条', certainty: 'memory' },
  litigation: { document: '《中华人民共和国行政诉讼法》', article: '第九十四条', certainty: 'memory' },
  own: { document: '实践做法', certainty: 'practice', note: '自行纠正，期限由本机关确定。' },
}

/** Where a redo begins, as the clock of the law understands it: the papers are at hand, as on a receipt. */
export const redoBegins = ({ on }: Pick<RedoOrder, 'on'>): ClockEvent => ({
  kind: 'received',
  on,
  channel: 'counter',
})

/**
 * The clock of a redo: whatever may happen to a request may happen again, but its last day is the one ordered, and nobody
 * else's term moves it. `receivedOn` stays that of the request. Throws as `foldClock` does.
 */
export const redoClock = (
  order: RedoOrder,
  events: readonly ClockEvent[],
  calendar: Calendar,
  receivedOn: LocalDate = order.on,
): Clock | Irregular => {
  const folded = foldClock([redoBegins(order), ...events], calendar)
  if (folded.kind === 'irregular') return folded
  const { due: ordered } = order
  const late = events.filter(({ kind, on }) => kind === 'delivered' && on > ordered)
  return {
    ...folded,
    receivedOn,
    begunOn: order.on,
    due: folded.end === undefined || folded.end.kind === 'delivered' ? ordered : undefined,
    provisional: false,
    breaches: [
      ...folded.breaches.filter(({ code }) => code === 'silence-early'),
      ...late.map((event) => ({
        code: 'answer-late' as const,
        event,
        limit: ordered,
        basis: redoBasis[order.cause],
        message: `重新答复最迟应当在${ordered}发出，实际于${event.on}发出。`,
      })),
    ],
    statusOn: (day) => {
      if (day < order.on) return 'not-received'
      return folded.end !== undefined && folded.end.on <= day ? 'stopped' : 'running'
    },
    remainingOn: (day) => {
      if (day < order.on || (folded.end !== undefined && folded.end.on <= day)) return undefined
      return day > ordered
        ? -calendar.workdaysBetween(ordered, day).workdays
        : calendar.workdaysBetween(day, ordered).workdays
    },
  }
}
