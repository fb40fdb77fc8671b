import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'

/** A moment: ISO 8601 in UTC with milliseconds, `2026-01-05T01:00:00.000Z`. Compares as text. */
export type Instant = string

/** Tells the time to what stands above every rule; rules take the moment or the day as an argument. */
export type Clock = () => Instant

export const systemClock: Clock = () => new Date().toISOString()

const eightHours = 8 * 60 * 60 * 1000

/** The day it is in China at a moment: UTC+8, without summer time since 1991. */
export const dayOf = (at: Instant): LocalDate =>
  parseLocalDate(new Date(Date.parse(at) + eightHours).toISOString().slice(0, 10))

/** The moment so many milliseconds later, or earlier. */
export const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString()

/** The moment a day begins in China. */
export const dayStart = (day: LocalDate): Instant =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) - eightHours).toISOString()
