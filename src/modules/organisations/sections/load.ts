import type { LocalDate } from '#statute/calendar'
import { printDate } from '../dates/print.ts'
import { holdsOn } from '../dates/span.ts'
import type { OrganisationId, SectionId } from '../ids.ts'
import { refuse } from '../input.ts'
import type { Query, SectionNameRow, SectionRow } from '../schema/tables.ts'

/** Throws Refusal `section-closed` where a section ends before what is put into it. */
export const assertLasting = ({ valid_until }: SectionRow, until: LocalDate, path: string): void => {
  if (valid_until < until)
    throw refuse(
      'conflict',
      'section-closed',
      '科室已定于以后撤销',
      `这个科室已登记到${printDate(valid_until)}起不再设置，不能再放入岗位，请改选科室。`,
      path,
    )
}

/** A section that there is on a day. Throws Refusal `section-missing`, `section-closed`. */
export const loadSection = async (
  query: Query,
  id: SectionId,
  on: LocalDate,
  path: string,
  organisation?: OrganisationId,
): Promise<SectionRow> => {
  const row = await query.selectFrom('section').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined || (organisation !== undefined && row.organisation !== organisation))
    throw refuse(
      'missing',
      'section-missing',
      '没有这个科室',
      '这个机构里没有这个科室，请从科室列表里选取。',
      path,
    )
  if (!holdsOn(row, on))
    throw refuse(
      'conflict',
      'section-closed',
      '那一天没有这个科室',
      `这个科室${printDate(row.valid_from)}设立${on < row.valid_from ? '' : `，${printDate(row.valid_until)}起不再设置`}，请改选科室或者日期。`,
      path,
    )
  return row
}

/** All names of a section, the oldest first. */
export const namesOfSection = (query: Query, id: SectionId): Promise<SectionNameRow[]> =>
  query.selectFrom('section_name').selectAll().where('section', '=', id).orderBy('valid_from').execute()
