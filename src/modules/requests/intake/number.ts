import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import { sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { Writing } from '../schema/index.ts'

/** 登记编号, counted up in a body and year: `依申请〔2026〕12号`. */
export const nextNumber = async (
  tx: Writing,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<string> => {
  const name = `${organisation}:${yearOf(on)}`
  const next = await tx
    .updateTable('request_serial')
    .set({ last: sql<number>`last + 1` })
    .where('name', '=', name)
    .returning('last')
    .executeTakeFirst()
  if (!next) await tx.insertInto('request_serial').values({ name, last: 1 }).execute()
  return `依申请〔${yearOf(on)}〕${next?.last ?? 1}号`
}
