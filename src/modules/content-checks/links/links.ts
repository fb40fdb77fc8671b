import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { sm3 } from '#platform/crypto'
import type { Query, Writing } from '../schema/index.ts'

/** Links of a document that are looked at, at most. */
const most = 100

const keyOf = (url: string): string => sm3(url)

/** How a link to elsewhere was found. */
export interface LinkState {
  readonly url: string
  /** Asked for and not answered yet. */
  readonly waiting: boolean
  readonly checkedAt: Instant | null
  readonly problem: string | null
}

/** How links were found when they were last asked for; those never asked for are left out. */
export const linkStates = async (query: Query, urls: readonly string[]): Promise<readonly LinkState[]> => {
  if (urls.length === 0) return []
  const rows = await query
    .selectFrom('check_link')
    .selectAll()
    .where('key', 'in', urls.slice(0, most).map(keyOf))
    .execute()
  return rows.map(({ url, due_at, checked_at, problem }) => ({
    url,
    waiting: due_at !== null,
    checkedAt: checked_at,
    problem,
  }))
}

export interface AskLinks {
  readonly organisation: string
  /** What they stand in, for the trail: `document:ID`. */
  readonly subject: string
  readonly urls: readonly string[]
}

/** Puts links down to be asked for in the background: `checkLinks` goes there. Gives how many. */
export const askLinks = async (
  tx: Writing,
  act: Act,
  { organisation, subject, urls }: AskLinks,
): Promise<number> => {
  const asked = [...new Set(urls)].slice(0, most)
  for (const url of asked)
    await tx
      .insertInto('check_link')
      .values({ key: keyOf(url), url, due_at: act.at, checked_at: null, problem: null })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ due_at: act.at }))
      .execute()
  await record(tx, act, {
    what: 'document.check-links',
    subject,
    organisation,
    before: null,
    after: { links: asked.length },
  })
  return asked.length
}
