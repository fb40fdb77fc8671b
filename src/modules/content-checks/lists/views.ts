import type { ListRow, Query } from '../schema/index.ts'
import type { PersonEntry, WordingEntry } from './entries.ts'
import { findList } from './load.ts'

/** A list without its entries. */
export type ListLine = Omit<ListRow, 'entries'>

/** The lists of a body and of those above it, retired ones too: in use first, the newest first. */
export const listsOf = async (
  query: Query,
  organisations: readonly string[],
): Promise<readonly ListLine[]> => {
  const rows = await query
    .selectFrom('check_list')
    .select(['id', 'organisation', 'kind', 'title', 'version', 'source', 'dated', 'severity', 'size'])
    .select(['loaded_at', 'loaded_by', 'retired_at', 'retired_by'])
    .where('organisation', 'in', organisations)
    .orderBy('loaded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return rows.toSorted((one, other) => Number(one.retired_at !== null) - Number(other.retired_at !== null))
}

/** An entry as it is shown: what is looked for, and what should stand there. */
export interface EntryShown {
  readonly wanted: string
  readonly right: string
}

/** Entries shown at once at most; who wants all has the file. */
const most = 200

/** The first entries of a list. Throws Refusal `list-missing`. */
export const entriesShown = async (
  query: Query,
  organisation: string,
  list: string,
): Promise<readonly EntryShown[]> => {
  const { kind, entries } = await findList(query, organisation, list)
  if (kind === 'people')
    return (JSON.parse(entries) as readonly PersonEntry[])
      .slice(0, most)
      .map(({ name, titles }) => ({ wanted: name, right: titles.join('、') }))
  return (JSON.parse(entries) as readonly WordingEntry[])
    .slice(0, most)
    .map(({ wrong, right }) => ({ wanted: wrong, right: right ?? '' }))
}
