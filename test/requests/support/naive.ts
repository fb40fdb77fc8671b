/**
 * The due date by hand, from the text of 条例 and the notices alone: one loop over days, with nothing of src. It knows
 * the days of 2026, and asks of events only their kind, day and party.
 */

/** 国办发明电〔2025〕7号: days off that are weekdays, and weekends worked. */
const off = new Set(
  [
    ...['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '02-23', '04-06', '05-01', '05-04'],
    ...['05-05', '06-19', '09-25', '10-01', '10-02', '10-05', '10-06', '10-07'],
  ].map((date) => `2026-${date}`),
)
const worked = new Set(['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((date) => `2026-${date}`))
/** 全国年节及纪念日放假办法: new year of 2027, the notice of which is still to come. */
off.add('2027-01-01')

const next = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const works = (date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  if (worked.has(date)) return true
  return weekday !== 0 && weekday !== 6 && !off.has(date)
}

/** What the recomputation asks of an event. */
export interface NaiveEvent {
  readonly kind: string
  readonly on: string
  readonly party?: string
  readonly as?: string
  readonly workdays?: number
}

const workdaysLater = (from: string, count: number): string => {
  let date = from
  for (let left = count; left > 0;) {
    date = next(date)
    if (works(date)) left -= 1
  }
  return date
}

/** Days asked away from the term, by everybody asked: from the day after asking to the answer, fifteen working days at most. */
const asideOf = (events: readonly NaiveEvent[]) =>
  events
    .filter(({ kind }) => kind === 'third-party-asked' || kind === 'agency-asked')
    .map(({ kind, party, on, as }) => {
      const who = kind.replace('-asked', '')
      const dayOf = (what: string) =>
        events.find((event) => event.kind === `${who}-${what}` && event.party === party)?.on
      const reached = dayOf('reached')
      const hasTerm = who === 'third-party' || as === 'co-maker'
      const ends = [
        dayOf('answered'),
        events.find((event) => event.kind === 'delivered')?.on,
        reached !== undefined && hasTerm ? workdaysLater(reached, 15) : undefined,
      ].filter((end) => end !== undefined)
      return { from: on, end: ends.toSorted()[0] }
    })

const termOf = (events: readonly NaiveEvent[]): string | undefined => {
  const dayOf = (kind: string) => events.find((event) => event.kind === kind)?.on
  const received = dayOf('received')
  if (received === undefined) return undefined
  const restarts = [dayOf('clarified'), dayOf('fee-paid')].filter((day) => day !== undefined).toSorted()
  const waits = [
    [dayOf('clarification-asked'), dayOf('clarified')],
    [dayOf('fee-noticed'), dayOf('fee-paid')],
  ] as const
  if (waits.some(([from, to]) => from !== undefined && to === undefined)) return undefined
  const start = restarts.at(-1) ?? received
  const extended = events.find(({ kind }) => kind === 'extended')
  // What was told before the term began anew is lost with it; on the same day it is taken behind.
  const longer = extended !== undefined && extended.on >= start ? (extended.workdays ?? 0) : 0
  const aside = asideOf(events)
  let date = start
  for (let left = 20 + longer; ;) {
    const today = date
    const asked = aside.filter(({ from, end }) => from <= today && (end === undefined || today < end))
    if (left === 0 && asked.length === 0 && works(today)) return today
    if (asked.some(({ end }) => end === undefined)) return undefined
    date = next(date)
    const day = date
    const counts =
      works(day) &&
      left > 0 &&
      !aside.some(({ from, end }) => from < day && (end === undefined || day <= end))
    if (counts) left -= 1
  }
}

const overs = ['withdrawn', 'clarification-lapsed', 'fee-lapsed']

/** The last day for the answer; undefined where nobody can say yet, or where it was given up or withdrawn in time. */
export const naiveDue = (events: readonly NaiveEvent[]): string | undefined => {
  const over = events.find(({ kind }) => overs.includes(kind))?.on
  const due = termOf(events)
  return over !== undefined && due !== undefined && over <= due ? undefined : due
}
