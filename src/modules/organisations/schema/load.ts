import type { LocalDate } from '#statute/calendar'
import { Refusal } from '#platform/refusal'
import { printDate } from '../dates/print.ts'
import { refuse } from '../input.ts'
import type { OrganisationId } from '../ids.ts'
import type { OrganisationRow, Query } from './tables.ts'

/** A body by its id. Throws Refusal `missing`. */
export const loadOrganisation = async (
  query: Query,
  id: OrganisationId,
  path: string,
): Promise<OrganisationRow> => {
  const row = await query.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse(
    'missing',
    'organisation-missing',
    '没有这个机构',
    '没有找到这个机构，请从机构列表里选取。',
    path,
  )
}

/** Throws Refusal where a body does not stand on a day: `date` is the path of the day, `body` that of the body. */
export const assertStanding = (
  { valid_from, valid_until }: OrganisationRow,
  on: LocalDate,
  { date, body }: { readonly date: string; readonly body: string },
): void => {
  if (on < valid_from)
    throw refuse(
      'conflict',
      'organisation-not-yet',
      '机构还没有设立',
      `这个机构${printDate(valid_from)}才设立，请填这一天或者以后的日期。`,
      date,
    )
  if (on >= valid_until)
    throw new Refusal(
      'conflict',
      'organisation-ended',
      '机构已经撤销',
      `这个机构到${printDate(valid_until)}已经撤销，不能再办理。请改选承接它职责的机构，或者填更早的日期。`,
      { [body]: `这个机构到${printDate(valid_until)}已经撤销。` },
    )
}

/** A body that stands on a day. Throws Refusal. */
export const loadStanding = async (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
  paths = { date: 'from', body: 'organisation' },
): Promise<OrganisationRow> => {
  const row = await loadOrganisation(query, id, paths.body)
  assertStanding(row, on, paths)
  return row
}

/** What is thrown where a timeline goes on behind the day given. */
export const outOfOrder = (what: string, path: string): Refusal =>
  refuse('conflict', 'date-order', '日期的先后不对', `${what}已有这一天以后的记录，请填更晚的日期。`, path)
