import type { Clock } from '#platform/clock'
import { later } from '#platform/clock'
import { testTime } from './databases.ts'

export interface MovingClock {
  readonly clock: Clock
  /** Lets so many seconds go by. */
  readonly pass: (seconds: number) => void
}

/** A clock that stands until it is told how much time went by. */
export const movingClock = (start = testTime): MovingClock => {
  let now = start
  return {
    clock: () => now,
    pass: (seconds) => {
      now = later(now, seconds * 1000)
    },
  }
}

/** A log to look into. */
export const keptLog = () => {
  const lines: { readonly details: object; readonly sentence: string }[] = []
  return {
    lines,
    log: {
      error: (details: object, sentence: string) => {
        lines.push({ details, sentence })
      },
    },
  }
}
