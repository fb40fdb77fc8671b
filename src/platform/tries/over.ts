import type { Instant } from '#platform/clock'

/** Who has no try left, and until when: a flood is told no without a word to the database. */
export interface Over {
  readonly until: (id: string, now: Instant) => Instant | undefined
  readonly keep: (id: string, until: Instant) => void
}

/** As many as are remembered: whoever is forgotten costs one statement more. */
const most = 10_000

export const rememberOver = (): Over => {
  const over = new Map<string, Instant>()
  return {
    until: (id, now) => {
      const until = over.get(id)
      if (until === undefined || until > now) return until
      over.delete(id)
      return undefined
    },
    keep: (id, until) => {
      const [oldest] = over.keys()
      if (oldest !== undefined && over.size >= most) over.delete(oldest)
      over.set(id, until)
    },
  }
}
