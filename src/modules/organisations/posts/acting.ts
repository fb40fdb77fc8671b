import type { LocalDate } from '#statute/calendar'
import { printDate, printPeriod } from '../dates/print.ts'
import { periodOf } from '../dates/span.ts'
import type { PersonId } from '../ids.ts'
import type { AbsenceRow } from '../schema/tables.ts'

/** Who does a post's work on a day. */
export interface Acting {
  /** Nobody where there is none who could. */
  readonly person: PersonId | undefined
  /** The deputy (B岗) acts for the holder (A岗); shown wherever the work is. */
  readonly acting: boolean
  /** Why it is so: a Chinese sentence without names. */
  readonly why: string
}

/** Who has a post on a day. */
export interface Incumbents {
  readonly holder: PersonId | undefined
  readonly deputy: PersonId | undefined
}

/** The absence that keeps a person away on a day. */
export type AwayOf = (person: PersonId) => AbsenceRow | undefined

const stateOf = (
  role: string,
  person: PersonId | undefined,
  away: AbsenceRow | undefined,
): string | undefined => {
  if (person === undefined) return `${role}空缺`
  return away && `${role}因${away.reason}离岗（${printPeriod(periodOf(away))}）`
}

/** AB岗: the holder, or the deputy while the holder is away or there is none; pure. */
export const actingOf = ({ holder, deputy }: Incumbents, awayOf: AwayOf): Acting => {
  const holderOut = stateOf('A岗', holder, holder && awayOf(holder))
  if (holderOut === undefined) return { person: holder, acting: false, why: 'A岗在岗。' }
  const deputyOut = stateOf('B岗', deputy, deputy && awayOf(deputy))
  if (deputyOut === undefined) return { person: deputy, acting: true, why: `${holderOut}，由B岗代理。` }
  return { person: undefined, acting: false, why: `${holderOut}，${deputyOut}，无人在岗。` }
}

/** What is said of a post that there is not on a day. */
export const noPost = (on: LocalDate): Acting => ({
  person: undefined,
  acting: false,
  why: `${printDate(on)}没有这个岗位。`,
})
