import type { ListedPerson, ListName, WrongWording } from '../model/index.ts'
import type { ListRow, Query } from '../schema/index.ts'
import type { PersonEntry, WordingEntry } from './entries.ts'

/** The lists that hold for a body. */
export interface InForce {
  readonly wordings: readonly WrongWording[]
  readonly people: readonly ListedPerson[]
}

const nameOf = ({ title, version, source, severity }: ListRow): ListName => ({
  title,
  version,
  source,
  blocks: severity === 'blocks',
})

const entriesOf = (rows: readonly ListRow[]): InForce => ({
  wordings: rows
    .filter(({ kind }) => kind === 'wordings')
    // Written by `loadList`.
    .flatMap((row) =>
      (JSON.parse(row.entries) as readonly WordingEntry[]).map((entry) => ({ ...entry, list: nameOf(row) })),
    ),
  people: rows
    .filter(({ kind }) => kind === 'people')
    .flatMap((row) =>
      (JSON.parse(row.entries) as readonly PersonEntry[]).map((entry) => ({ ...entry, list: nameOf(row) })),
    ),
})

/** Lists never change, so what was read of some is what will be read of them; the oldest are forgotten. */
const read = new Map<string, InForce>()
const mostKept = 20

/** The lists of some bodies that are in use, read once. */
export const listsInForce = async (query: Query, organisations: readonly string[]): Promise<InForce> => {
  const ids = await query
    .selectFrom('check_list')
    .select('id')
    .where('organisation', 'in', organisations)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .execute()
  const key = ids.map(({ id }) => id).join(' ')
  const known = read.get(key)
  if (known) return known
  const rows =
    ids.length === 0
      ? []
      : await query
          .selectFrom('check_list')
          .selectAll()
          .where(
            'id',
            'in',
            ids.map(({ id }) => id),
          )
          .orderBy('id')
          .execute()
  const entries = entriesOf(rows)
  read.set(key, entries)
  for (const oldest of [...read.keys()].slice(0, Math.max(0, read.size - mostKept))) read.delete(oldest)
  return entries
}
