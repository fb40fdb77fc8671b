import type { LocalDate } from '#statute/calendar'
import type { Caller } from '#modules/sign-off'
import { holdsAnywhere } from '#modules/sign-off'
import type { ReleaseId } from './ids.ts'
import type { Query } from './schema/index.ts'

/** A document that waits for somebody to look at it. */
export interface WaitingRelease {
  readonly id: ReleaseId
  readonly name: string
  /** The number of the request. */
  readonly number: string
}

/** Documents whose words somebody else took out, for those who may confirm them; the oldest first. */
export const waitingReleases = async (
  query: Query,
  caller: Caller,
  today: LocalDate,
): Promise<readonly WaitingRelease[]> => {
  const rows = await query
    .selectFrom('release')
    .innerJoin('file', 'file.id', 'release.original')
    .innerJoin('request', 'request.id', 'release.request')
    .select([
      'release.id as id',
      'release.organisation as organisation',
      'file.name as name',
      'request.number as number',
    ])
    .where('release.state', '=', 'checked')
    .where('release.prepared_by', '!=', caller.person)
    .orderBy('release.id')
    .execute()
  const holds = holdsAnywhere(query, caller, today)
  const may = await Promise.all(rows.map(({ organisation }) => holds('request.release', organisation)))
  return rows.filter((_, index) => may[index] === true).map(({ id, name, number }) => ({ id, name, number }))
}
