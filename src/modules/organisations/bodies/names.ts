import type { LocalDate } from '#statute/calendar'
import { newId } from '#platform/ids'
import { appendAt } from '../dates/append.ts'
import { forever } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import type { Check } from '../input.ts'
import { longTextDefect, textDefect, tidied } from '../input.ts'
import { outOfOrder } from '../schema/load.ts'
import { makeRoom } from '../schema/save.ts'
import type { NameRow, OrganisationRow, Query, Writing } from '../schema/tables.ts'
import { searchKeyOf } from './search-key.ts'

/** 全称 and 简称. */
export interface NameInput {
  readonly name: string
  readonly shortName?: string | null | undefined
}

export const nameChecks = ({ name, shortName }: NameInput, path: string): readonly Check[] => [
  [`${path}name`, textDefect(name, '机构全称', 120)],
  [`${path}shortName`, longTextDefect(shortName, '机构简称', 60)],
]

/** All names of a body, the oldest first. */
export const namesOf = (query: Query, id: OrganisationId): Promise<NameRow[]> =>
  query
    .selectFrom('organisation_name')
    .selectAll()
    .where('organisation', '=', id)
    .orderBy('valid_from')
    .execute()

interface Naming extends NameInput {
  readonly from: LocalDate
  readonly basis: string | null
}

/** Gives a body a name from a day on. Throws Refusal where a later one is known. */
export const giveName = async (
  tx: Writing,
  { id, credit_code }: OrganisationRow,
  { name, shortName, from, basis }: Naming,
): Promise<void> => {
  const room = appendAt(await namesOf(tx, id), from)
  if (!room) throw outOfOrder('机构名称', 'from')
  await makeRoom(tx, 'organisation_name', room, from)
  const full = tidied(name) ?? ''
  const short = tidied(shortName)
  await tx
    .insertInto('organisation_name')
    .values({
      id: newId(),
      organisation: id,
      full_name: full,
      short_name: short,
      search_key: searchKeyOf(full, short, credit_code),
      basis,
      valid_from: from,
      valid_until: forever,
    })
    .execute()
}

/** Lets a body be found by its code under each of its names, after the code was changed. */
export const refreshKeys = async (tx: Writing, { id, credit_code }: OrganisationRow): Promise<void> => {
  for (const row of await namesOf(tx, id))
    await tx
      .updateTable('organisation_name')
      .set({ search_key: searchKeyOf(row.full_name, row.short_name, credit_code) })
      .where('id', '=', row.id)
      .execute()
}
