import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { FilterId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'

/** What a list is narrowed to, as its address has it. */
export type FilterValues = Readonly<Record<string, string>>

/** A filter somebody named. */
export interface SavedFilter {
  readonly id: FilterId
  readonly name: string
  readonly filter: FilterValues
}

/** A person's filters of a screen, by name. */
export const savedFilters = async (
  query: Query,
  person: PersonId,
  screen: string,
): Promise<readonly SavedFilter[]> => {
  const rows = await query
    .selectFrom('publishing_filter')
    .select(['id', 'name', 'filter'])
    .where('person', '=', person)
    .where('screen', '=', screen)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, filter }) => ({ id, name, filter: JSON.parse(filter) as FilterValues }))
}

export interface SaveFilter {
  readonly person: PersonId
  readonly screen: string
  readonly name: string
  readonly filter: FilterValues
}

/** So many a person and screen: a list nobody would read through. */
const most = 50

/** Keeps a filter under a name; the same name again is put in its place. Gives its id. Throws Refusal `too-many-filters`. */
export const saveFilter = async (
  tx: Writing,
  act: Act,
  { person, screen, name, filter }: SaveFilter,
): Promise<FilterId> => {
  const known = await savedFilters(tx, person, screen)
  const same = known.find((each) => each.name === name)
  if (!same && known.length >= most)
    throw refuse(
      'conflict',
      'too-many-filters',
      '保存的筛选太多',
      `每个列表最多保存${most}个筛选，请先删除不用的。`,
      'name',
    )
  const id = same?.id ?? (newId() as FilterId)
  const kept = JSON.stringify(filter)
  if (same) await tx.updateTable('publishing_filter').set({ filter: kept }).where('id', '=', id).execute()
  else await tx.insertInto('publishing_filter').values({ id, person, screen, name, filter: kept }).execute()
  await record(tx, act, {
    what: 'filter.save',
    subject: `filter:${id}`,
    organisation: null,
    after: { screen },
  })
  return id
}

/** Drops a filter of one's own. Throws Refusal `filter-missing`. */
export const dropFilter = async (
  tx: Writing,
  act: Act,
  { person, filter }: { readonly person: PersonId; readonly filter: FilterId },
): Promise<void> => {
  const row = await tx
    .deleteFrom('publishing_filter')
    .where('id', '=', filter)
    .where('person', '=', person)
    .returning('screen')
    .executeTakeFirst()
  if (!row) throw refuse('missing', 'filter-missing', '没有这个筛选', '它可能已经删除，请刷新页面。')
  await record(tx, act, {
    what: 'filter.drop',
    subject: `filter:${filter}`,
    organisation: null,
    before: { screen: row.screen },
  })
}
