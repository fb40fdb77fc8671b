import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import { printDate } from '../dates/print.ts'
import { forever } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import { refuse } from '../input.ts'
import { assertStanding, outOfOrder } from '../schema/load.ts'
import { endAllOf } from '../schema/save.ts'
import type { OrganisationRow, OrganisationTables, Writing } from '../schema/tables.ts'

/** What of a body may be recorded for days to come, and how it is called. */
const timelines = [
  ['organisation_name', '机构名称'],
  ['organisation_detail', '机构的资料'],
  ['organisation_superior', '上级机构'],
  ['section', '科室'],
  ['post', '岗位'],
  ['post_assignment', '任岗'],
  ['post_absence', '离岗'],
] as const satisfies readonly (readonly [keyof OrganisationTables, string])[]

/** What stops with the body. Its last name and details stay, as what it was. */
const ending = ['organisation_superior', 'section', 'post', 'post_assignment', 'post_absence'] as const

const hasLater = async (
  tx: Writing,
  table: keyof OrganisationTables,
  id: OrganisationId,
  on: LocalDate,
): Promise<boolean> => {
  const { rows } = await sql`select 1 from ${sql.table(table)}
    where organisation = ${id} and valid_from >= ${on} limit 1`.execute(tx)
  return rows.length > 0
}

/** What others were to hand over to it behind its end. */
const inheritsLater = async (tx: Writing, id: OrganisationId, on: LocalDate): Promise<boolean> => {
  const row = await tx
    .selectFrom('organisation_change')
    .select('id')
    .where((eb) => eb.or([eb('successor', '=', id), eb('organisation', '=', id)]))
    .where('on_date', '>=', on)
    .executeTakeFirst()
  return row !== undefined
}

const assertNothingLater = async (tx: Writing, id: OrganisationId, on: LocalDate): Promise<void> => {
  for (const [table, what] of timelines) if (await hasLater(tx, table, id, on)) throw outOfOrder(what, 'on')
  if (await inheritsLater(tx, id, on)) throw outOfOrder('职责承接', 'on')
}

/** Ends a body on a day: the first it no longer stands. Its subordinates are the caller's. Throws Refusal. */
export const endOrganisation = async (
  tx: Writing,
  body: OrganisationRow,
  on: LocalDate,
  path: string,
): Promise<void> => {
  assertStanding(body, on, { date: 'on', body: path })
  if (body.valid_until !== forever)
    throw refuse(
      'conflict',
      'organisation-ended',
      '机构已定于以后撤销',
      `这个机构已登记到${printDate(body.valid_until)}撤销，不能再登记一次。`,
      path,
    )
  if (on === body.valid_from) throw outOfOrder('机构的设立', 'on')
  await assertNothingLater(tx, body.id, on)
  await tx.updateTable('organisation').set({ valid_until: on }).where('id', '=', body.id).execute()
  for (const table of ending) await endAllOf(tx, table, 'organisation', body.id, on)
}
