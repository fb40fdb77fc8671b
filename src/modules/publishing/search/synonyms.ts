import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { SynonymId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { SynonymRow } from '../schema/search-tables.ts'
import { presets } from './presets.ts'

/** A group of words that mean the same, as a body has it. */
export interface Synonym {
  /** Of its row, or of the preset where the body left it as it came. */
  readonly id: SynonymId
  readonly words: readonly string[]
  /** Whether it came with the program. */
  readonly preset: boolean
  /** A preset the body changed, or turned off. */
  readonly changed: boolean
  readonly off: boolean
  readonly changedAt: Instant | null
}

const wordsOf = (row: SynonymRow): readonly string[] => JSON.parse(row.words) as readonly string[]

const asCame = ({ id, words }: (typeof presets)[number]): Synonym => ({
  // A preset is named by its own id until a body changes it.
  id: id as SynonymId,
  words,
  preset: true,
  changed: false,
  off: false,
  changedAt: null,
})

const asKept = (row: SynonymRow): Synonym => ({
  id: (row.preset ?? row.id) as SynonymId,
  words: wordsOf(row),
  preset: row.preset !== null,
  changed: row.preset !== null,
  off: row.off === 1,
  changedAt: row.changed_at,
})

/** A body's groups: its own, the newest first, then the presets in their order, each as the body has it. Pure. */
const groupsIn = (rows: readonly SynonymRow[]): readonly Synonym[] => {
  const own = rows.filter(({ preset }) => preset === null)
  const kept = new Map(rows.map((row) => [row.preset, row]))
  return [
    ...own.toSorted((one, other) => (one.id < other.id ? 1 : -1)).map(asKept),
    ...presets.map((preset) => {
      const row = kept.get(preset.id)
      return row ? asKept(row) : asCame(preset)
    }),
  ]
}

/** The groups of a body, for those who keep them. */
export const synonymsOf = async (query: Query, organisation: OrganisationId): Promise<readonly Synonym[]> =>
  groupsIn(
    await query.selectFrom('search_synonym').selectAll().where('organisation', '=', organisation).execute(),
  )

/**
 * The groups a search goes by: within the section of a body those it has; on the whole site those of the body whose
 * site it is, and what other bodies added of their own.
 */
export const synonymsFor = async (
  query: Query,
  organisation: OrganisationId | undefined,
): Promise<readonly (readonly string[])[]> => {
  const rows = await query
    .selectFrom('search_synonym as kept')
    .leftJoin('portal_section as section', 'section.organisation', 'kept.organisation')
    .selectAll('kept')
    .select('section.host')
    .execute()
  const leading = rows.filter((row) =>
    organisation === undefined ? row.host === 1 : row.organisation === organisation,
  )
  const others =
    organisation === undefined ? rows.filter(({ host, preset }) => host !== 1 && preset === null) : []
  return [...groupsIn(leading), ...others.map(asKept)].filter(({ off }) => !off).map(({ words }) => words)
}
