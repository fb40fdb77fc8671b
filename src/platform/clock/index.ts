/** The time, asked for once at the edge and passed on. */
export { dayOf, dayStart, later, systemClock } from './clock.ts'
export type { Clock, Instant } from './clock.ts'
