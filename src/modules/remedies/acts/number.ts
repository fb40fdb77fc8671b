import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import type { RemedyForm } from '#statute/remedies'
import { sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { Writing } from '../schema/index.ts'

const words: Readonly<Record<RemedyForm, string>> = { reconsideration: '复议', litigation: '诉讼' }

/** The number of a remedy, counted up in a body, a way and a year: `公开复议〔2026〕3号`. */
export const nextRemedyNumber = async (
  tx: Writing,
  organisation: OrganisationId,
  form: RemedyForm,
  on: LocalDate,
): Promise<string> => {
  const name = `${organisation}:${form}:${yearOf(on)}`
  const next = await tx
    .updateTable('remedy_serial')
    .set({ last: sql<number>`last + 1` })
    .where('name', '=', name)
    .returning('last')
    .executeTakeFirst()
  if (!next) await tx.insertInto('remedy_serial').values({ name, last: 1 }).execute()
  return `公开${words[form]}〔${yearOf(on)}〕${next?.last ?? 1}号`
}
