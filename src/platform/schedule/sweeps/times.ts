import { Cron } from 'croner'
import type { Instant } from '#platform/clock'

/** The first time of a cron pattern behind a moment, by the clocks of China. Throws for a pattern that has none. */
export const nextTime = (every: string, after: Instant): Instant => {
  const next = new Cron(every, { timezone: 'Asia/Shanghai', paused: true }).nextRun(new Date(after))
  if (next === null) throw new Error(`the pattern ${every} has no time behind ${after}`)
  return next.toISOString()
}
