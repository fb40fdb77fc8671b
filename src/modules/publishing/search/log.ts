import type { LocalDate } from '#statute/calendar'
import type { Clock } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database, Tx } from '#platform/db'
import { sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import { findPersonalData } from '../personal-data/index.ts'
import type { PublishingTables } from '../schema/index.ts'
import type { SearchLogRow } from '../schema/search-tables.ts'
import { foldedAsked } from './folded.ts'

/** A search as it is counted: nothing of who asked. */
export interface Searched {
  readonly text: string
  readonly organisation: OrganisationId | undefined
  /** Documents found. */
  readonly hits: number
}

/** Counts what is looked for. */
export interface SearchTally {
  readonly note: (searched: Searched) => void
  /** Writes what was counted since the last time. */
  readonly write: () => Promise<void>
  /** Writes, and counts no more. */
  readonly close: () => Promise<void>
}

/** What is longer was pasted, and is no search to learn from. */
const longest = 40
/** Different texts of one day that are kept; who makes up more of them fills nothing. */
const mostOfDay = 2000
const mostInMemory = 1000
const every = 10_000

/** As many digits in a row are somebody's number rather than that of a document: nothing of it is kept. */
const numberOfSomebody = /\d(?:[\s-]?\d){6,}/u

/** A text as the log keeps it; undefined where it is not kept: nothing, too long, or like personal data. Pure. */
export const keptAsked = (text: string): string | undefined => {
  const folded = foldedAsked(text)
  if (folded === '' || [...folded].length > longest || numberOfSomebody.test(folded)) return undefined
  return findPersonalData([{ where: '', text: folded }]).length > 0 ? undefined : folded
}

type Counted = Omit<SearchLogRow, 'day'>

const writeDay = async (
  tx: Tx<PublishingTables>,
  day: LocalDate,
  counted: readonly Counted[],
): Promise<void> => {
  const { texts } = await tx
    .selectFrom('search_log')
    .select(({ fn }) => fn.countAll<number>().as('texts'))
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  let room = mostOfDay - texts
  for (const row of counted) {
    const { within, text, searches, hits } = row
    const known = await tx
      .updateTable('search_log')
      .set({ searches: sql<number>`searches + ${searches}`, hits })
      .where('day', '=', day)
      .where('within', '=', within)
      .where('text', '=', text)
      .returning('text')
      .executeTakeFirst()
    if (known || room <= 0) continue
    room -= 1
    await tx
      .insertInto('search_log')
      .values({ day, ...row })
      .execute()
  }
}

/**
 * Counts searches in memory and writes them by day and text some seconds later: no page waits for it, and no row tells
 * of one person's search at its time. What was counted last is lost where the process is killed.
 */
export const createSearchTally = (
  database: Pick<Database<PublishingTables>, 'transaction'>,
  clock: Clock,
): SearchTally => {
  let counted = new Map<string, Counted>()
  let writing: Promise<void> = Promise.resolve()

  const writeAll = async (): Promise<void> => {
    if (counted.size === 0) return
    const [rows, day] = [[...counted.values()], dayOf(clock())]
    counted = new Map()
    await database.transaction((tx) => writeDay(tx, day, rows))
  }

  /** One after the other; a database that does not answer loses some counts and no search. */
  const write = (): Promise<void> => (writing = writing.then(writeAll).catch(() => undefined))

  const timer = setInterval(() => void write(), every).unref()
  return {
    note: ({ text: asked, organisation, hits }) => {
      const text = keptAsked(asked)
      if (text === undefined) return
      const within = organisation ?? ''
      const key = `${within} ${text}`
      const known = counted.get(key)
      if (known === undefined && counted.size >= mostInMemory) return
      counted.set(key, { within, text, searches: (known?.searches ?? 0) + 1, hits })
    },
    write,
    close: async () => {
      clearInterval(timer)
      await write()
    },
  }
}
