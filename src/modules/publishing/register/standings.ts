import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Level } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import { countIn } from './counts.ts'
import { registeredIn } from './load.ts'

/** A document of the register with what it counts as in a period: at least one of the three. */
export interface RegisterStanding {
  readonly document: DocumentId
  readonly level: Level
  /** How much was written down of it. */
  readonly events: number
  readonly made: boolean
  readonly repealed: boolean
  readonly valid: boolean
}

/**
 * The documents behind `countsFor` of a period, each once with all it counts as, in the order of their ids: the same
 * rule, the other way round.
 */
export const registerStandings = async (
  query: Query,
  organisation: OrganisationId,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): Promise<readonly RegisterStanding[]> => {
  const all = await registeredIn(query, organisation)
  const { documents } = countIn(all, from, until)
  const made = new Set(documents.made)
  const repealed = new Set(documents.repealed)
  const valid = new Set(documents.valid)
  return all
    .map(({ document, level, events }) => ({
      document,
      level,
      events: events.length,
      made: made.has(document),
      repealed: repealed.has(document),
      valid: valid.has(document),
    }))
    .filter((one) => one.made || one.repealed || one.valid)
    .toSorted((one, other) => (one.document < other.document ? -1 : 1))
}

/** What documents of the register are called today, by id. */
export const titlesOf = async (
  query: Query,
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, string>> => {
  if (documents.length === 0) return new Map()
  const rows = await query
    .selectFrom('document')
    .select(['id', 'title'])
    .where('id', 'in', documents)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
