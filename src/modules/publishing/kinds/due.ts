import type { Calendar, LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import type { Due } from '#statute/deadlines'
import { dueOf, dutyTerms, lengthText } from '#statute/deadlines'
import type { Content } from '../content.ts'
import type { Kind } from './kind.ts'
import { kindOf } from './kinds.ts'
import { basisText } from './problem.ts'
import { dayIn } from './values.ts'

/** The day a term is counted from, and what happened on it. */
export interface Beginning {
  readonly on: LocalDate
  /** 形成或者变更的日期, 决定日期, 财政批复日期, 成文日期. */
  readonly what: string
}

/** When a document is due, with what it is counted from. */
export interface PublicationDue extends Due {
  readonly countedFrom: Beginning
}

const formed = '形成或者变更的日期'

/** What a kind's term is counted from. */
const beginningTitle = ({ countedFrom, fields }: Kind): string =>
  fields.find(({ code }) => code === countedFrom)?.title ?? formed

const beginningOf = (kind: Kind, { fields, formedOn, dateWritten }: Content): Beginning | undefined => {
  const own = kind.countedFrom === null ? undefined : dayIn(fields, kind.countedFrom)
  if (own) return { on: own, what: beginningTitle(kind) }
  if (kind.countedFrom !== null) return undefined
  if (formedOn !== null) return { on: formedOn, what: formed }
  return dateWritten === null ? undefined : { on: dateWritten, what: '成文日期' }
}

/** The years the rules and the calendar of the house know: what is older was published before its time. */
const counts = (on: LocalDate, kind: Kind): boolean => {
  const first = dutyTerms[kind.duty].entries[0]?.from
  return first !== undefined && on >= first && yearOf(on) < 2100
}

/**
 * The last day to publish: 条例第二十六条, or the term of the kind (预算法第十四条, 双公示). Nothing where it is not
 * to be published unasked, where no beginning is known, and for what is older than the rules of the house.
 */
export const dueOn = (content: Content, calendar: Calendar): PublicationDue | undefined => {
  const kind = kindOf(content.kind)
  const countedFrom = beginningOf(kind, content)
  if (content.disclosure.mode !== 'proactive' || !countedFrom || !counts(countedFrom.on, kind))
    return undefined
  return { ...dueOf(kind.duty, countedFrom.on, calendar), countedFrom }
}

/** `7个工作日，从决定日期算起` and what it stands on, by the newest rule. */
export const termOf = (kind: Kind): { readonly term: string; readonly basis: string } => {
  const newest = dutyTerms[kind.duty].entries.at(-1)
  return newest
    ? { term: `${lengthText(newest.value)}，从${beginningTitle(kind)}算起`, basis: basisText(newest.basis) }
    : { term: '', basis: '' }
}
