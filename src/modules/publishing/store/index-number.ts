import { sql } from '#platform/db'
import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { Query, Writing } from '../schema/index.ts'

/** The next number of a series; there is one writer at a time, so none is given twice. */
export const nextSerial = async (tx: Writing, name: string): Promise<number> => {
  const next = await tx
    .updateTable('publishing_serial')
    .set({ last: sql<number>`last + 1` })
    .where('name', '=', name)
    .returning('last')
    .executeTakeFirst()
  if (next) return next.last
  await tx.insertInto('publishing_serial').values({ name, last: 1 }).execute()
  return 1
}

/**
 * 主体标识码, characters 9 to 17 of the credit code; without one the region code and a number of its own, which never
 * changes: `349921-003`.
 */
const bodyCode = async (tx: Writing, organisation: OrganisationId, on: LocalDate): Promise<string> => {
  const body = await tx
    .selectFrom('organisation')
    .select('credit_code')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow()
  if (body.credit_code !== null) return body.credit_code.slice(8, 17)
  const last = await lastIndexNumber(tx, organisation)
  const kept = last?.replace(/-\d{4}-\d+$/u, '')
  if (kept !== undefined) return kept
  const detail = await tx
    .selectFrom('organisation_detail')
    .select('region_code')
    .where('organisation', '=', organisation)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
  const region = detail?.region_code ?? '000000'
  return `${region}-${String(await nextSerial(tx, `body:${region}`)).padStart(3, '0')}`
}

const lastIndexNumber = async (query: Query, organisation: OrganisationId): Promise<string | undefined> => {
  const row = await query
    .selectFrom('document')
    .select('index_number')
    .where('organisation', '=', organisation)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.index_number
}

/** 索引号: code of the body, year, five digits counted up within both: `MB1234567-2026-00012`. docs/adr/0027. */
export const nextIndexNumber = async (
  tx: Writing,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<string> => {
  const code = await bodyCode(tx, organisation, on)
  const year = yearOf(on)
  const number = await nextSerial(tx, `index:${code}:${year}`)
  return `${code}-${year}-${String(number).padStart(5, '0')}`
}
