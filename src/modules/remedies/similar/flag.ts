import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import type { OrganisationId } from '#modules/organisations'
import type { RequestCells, RequestId } from '#modules/requests'
import { likeness, loadCase, maskedFormOf } from '#modules/requests'
import type { RemedyId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'

/** How alike two texts must be, from 0 to 1: below it the same kind of refusal says little. */
const least = 0.3
/** Answered within so many days before: later answers may still be put right without a remedy. */
const recentDays = 365
/** As many as are opened and compared. */
const most = 400

interface Corrected {
  readonly remedy: RemedyId
  readonly organisation: OrganisationId
  readonly requests: readonly RequestId[]
}

/** Requests of the body that ended, or may end, as the corrected one did. */
const candidates = async (
  tx: Writing,
  { organisation, requests }: Corrected,
  row: string | null,
  since: LocalDate,
) =>
  tx
    .selectFrom('request_case')
    .select(['request'])
    .where('organisation', '=', organisation)
    .where('counted', '=', 1)
    .where('request', 'not in', requests)
    .where((of) =>
      of.or([
        of('concluded_on', 'is', null),
        ...(row === null ? [] : [of.and([of('result_row', '=', row), of('concluded_on', '>=', since)])]),
      ]),
    )
    .orderBy('request', 'desc')
    .limit(most)
    .execute()

/**
 * Flags requests like those a result corrected: open ones, and ones answered in the last year by the same row of table 3,
 * whose text is alike. Each once; a flag stands until somebody has looked. Gives how many.
 */
export const flagSimilar = async (
  tx: Writing,
  act: Act,
  corrected: Corrected,
  cells: RequestCells,
): Promise<number> => {
  const { remedy, organisation, requests } = corrected
  let flagged = 0
  for (const request of requests) {
    const { found } = await loadCase(tx, request)
    const text = (await maskedFormOf(tx, request, cells)).description
    const since = addDays(dayOf(act.at), -recentDays)
    for (const other of await candidates(tx, corrected, found.answered?.outcome.row ?? null, since)) {
      const alike = likeness(text, (await maskedFormOf(tx, other.request, cells)).description)
      if (alike < least) continue
      const row = {
        ...{ id: newId(), remedy, request: other.request, organisation, flagged_at: act.at },
        ...{ likeness: Math.round(alike * 100), seen_by: null, seen_at: null },
      }
      const put = await tx
        .insertInto('remedy_flag')
        .values(row)
        .onConflict((same) => same.columns(['remedy', 'request']).doNothing())
        .executeTakeFirst()
      flagged += Number(put.numInsertedOrUpdatedRows ?? 0)
    }
  }
  return flagged
}
