import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import type { Series } from '#statute/letters'
import { sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { Writing } from '../schema/index.ts'

/**
 * The next serial of a body, series and year, counted up in the transaction that uses it: whoever asks at the same time
 * waits for its end, and what is taken back leaves no gap.
 */
export const nextSerial = async (
  tx: Writing,
  organisation: OrganisationId,
  series: Series,
  on: LocalDate,
): Promise<number> => {
  const name = `${organisation}:${series}:${yearOf(on)}`
  await tx
    .insertInto('letter_serial')
    .values({ name, last: 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute()
  const { last } = await tx
    .updateTable('letter_serial')
    .set({ last: sql<number>`last + 1` })
    .where('name', '=', name)
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}
