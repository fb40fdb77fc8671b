import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Keys } from '#platform/crypto'
import { blindIndex } from '#platform/crypto'
import type { Database, Tx } from '#platform/db'
import { sql } from '#platform/db'
import { rememberOver } from './over.ts'
import type { TryTables } from './tables.ts'

/** How often somebody may try something. */
export interface TryLimit {
  /** What is tried: one count for each. */
  readonly of: string
  readonly most: number
  /** Milliseconds from the first try on; then it is counted anew. */
  readonly within: number
}

export interface Tries {
  /**
   * Counts one more try of an address or account. Gives undefined where it is allowed, else the seconds until the next:
   * the caller says no in its own words.
   */
  readonly count: (limit: TryLimit, who: string, now: Instant) => Promise<number | undefined>
}

/** One statement, so that two processes never have the same count. */
const countIn = (tx: Tx<TryTables>, id: string, { within }: TryLimit, now: Instant) =>
  tx
    .insertInto('try_count')
    .values({ id, used: 1, ends_at: later(now, within) })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        used: sql`case when try_count.ends_at <= ${now} then 1 else try_count.used + 1 end`,
        ends_at: sql`case when try_count.ends_at <= ${now} then excluded.ends_at else try_count.ends_at end`,
      }),
    )
    .returning(['used', 'ends_at'])
    .executeTakeFirstOrThrow()

const secondsTo = (until: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000))

/** Tries of what secrets hang on, counted in the database: by all processes together, and through restarts. docs/adr/0053. */
export const createTries = ({
  database,
  keys,
}: {
  readonly database: Pick<Database<TryTables>, 'transaction'>
  readonly keys: Keys
}): Tries => {
  const index = blindIndex(keys)
  const over = rememberOver()
  const hidden = (who: string): string =>
    index.of(who, { name: 'try_count.who', normalise: (text) => text }) ?? ''
  return {
    count: async (limit, who, now) => {
      const id = `${limit.of}:${hidden(who)}`
      const known = over.until(id, now)
      if (known !== undefined) return secondsTo(known, now)
      const { used, ends_at } = await database.transaction((tx) => countIn(tx, id, limit, now))
      if (used <= limit.most) return undefined
      over.keep(id, ends_at)
      return secondsTo(ends_at, now)
    },
  }
}

/** Takes away counts whose time is over. No mutation anybody asks about: the trail has no row of it. Gives how many went. */
export const forgetTries = async (tx: Tx<TryTables>, now: Instant): Promise<number> => {
  const rows = await tx.deleteFrom('try_count').where('ends_at', '<=', now).returning('id').execute()
  return rows.length
}
