import type { LocalDate } from '#statute/calendar'
import { addDays, daysFrom } from '#statute/calendar'
import type { ColumnRow } from '../schema/tables.ts'

/** How a column stands to its update interval; `free`: nothing is asked of it. */
export type FreshnessState = 'fresh' | 'due-soon' | 'stale' | 'empty' | 'free'

export interface Freshness {
  readonly state: FreshnessState
  /** The last day for something new; null where no interval is set. */
  readonly until: LocalDate | null
  /** Why it is in that state. */
  readonly why: string
}

/** What freshness is worked out from. */
export interface Filling {
  readonly row: Pick<ColumnRow, 'part' | 'update_days' | 'update_basis' | 'opened_on' | 'closed_on'>
  readonly lastPublishedOn: LocalDate | null
}

/** What is filled from elsewhere: an entry to a form, and the annual reports. */
const elsewhere: Readonly<Record<string, string>> = {
  request: '这是依申请公开的入口，不用更新内容。',
  'annual-report': '年报每年1月31日前公布，由年报功能提醒。',
}

/** A quarter of the interval, at most a month, is soon. */
const soon = (days: number): number => Math.min(30, Math.ceil(days / 4))

const withInterval = (
  { update_days: days, update_basis, opened_on }: Filling['row'] & { readonly update_days: number },
  last: LocalDate | null,
  today: LocalDate,
): Freshness => {
  const until = addDays(last ?? opened_on, days)
  const left = daysFrom(today, until)
  const basis = update_basis === null ? '' : `（${update_basis}）`
  const rule = `要求${days}天内至少更新一次${basis}`
  if (last === null) {
    const when = left < 0 ? `已经超过${-left}天` : `最晚${until}要有内容`
    return { state: 'empty', until, why: `还没有内容，${rule}，${when}。` }
  }
  if (left < 0)
    return { state: 'stale', until, why: `上次更新是${last}，${rule}，到今天已经超过${-left}天。` }
  const state = left <= soon(days) ? 'due-soon' : 'fresh'
  return { state, until, why: `上次更新是${last}，${rule}，最晚${until}更新，还有${left}天。` }
}

/** Whether a column is kept up to date on a day, and why; pure. 国办秘函〔2019〕19号 sets the intervals that are law. */
export const freshnessOf = ({ row, lastPublishedOn: last }: Filling, today: LocalDate): Freshness => {
  const { part, closed_on, update_days } = row
  if (closed_on !== null && closed_on <= today)
    return { state: 'free', until: null, why: `${closed_on}停用，不再要求更新。` }
  const why = part === null ? undefined : elsewhere[part]
  if (why !== undefined && last === null) return { state: 'free', until: null, why }
  if (update_days !== null) return withInterval({ ...row, update_days }, last, today)
  return last === null
    ? { state: 'empty', until: null, why: '还没有内容：空白栏目在网站检查中要扣分，请放入内容或者停用。' }
    : { state: 'free', until: null, why: `上次更新是${last}，没有设定更新间隔。` }
}
