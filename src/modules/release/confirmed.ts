import { refuse } from '#platform/refusal'
import type { RequestId } from '#modules/requests'
import type { ReleaseId } from './ids.ts'
import type { Query, ReleaseState } from './schema/index.ts'
import { releaseStates } from './schema/index.ts'

/** A document of a case that somebody began to give out and nobody has confirmed. */
export interface UnconfirmedRelease {
  readonly id: ReleaseId
  readonly name: string
  readonly state: ReleaseState
}

/** Documents of a case that are marked or wait to be looked at, the oldest first. */
export const unconfirmedReleases = (
  query: Query,
  request: RequestId,
): Promise<readonly UnconfirmedRelease[]> =>
  query
    .selectFrom('release')
    .innerJoin('file', 'file.id', 'release.original')
    .select(['release.id as id', 'file.name as name', 'release.state as state'])
    .where('release.request', '=', request)
    .where('release.state', 'in', ['marking', 'checked'])
    .orderBy('release.id')
    .execute()

/**
 * 条例第三十七条: an answer that hands something over does not go out while a document of its case is still being marked
 * or waits for the second person. Throws Refusal `release-unconfirmed`.
 */
export const assertConfirmed = async (query: Query, request: RequestId): Promise<void> => {
  const open = await unconfirmedReleases(query, request)
  const [first] = open
  if (first === undefined) return
  const named = `“${first.name}”${open.length === 1 ? '' : `等${open.length}份`}`
  throw refuse(
    'conflict',
    'release-unconfirmed',
    '要给出的文件还没有复核',
    `${named}还没有复核（${releaseStates[first.state]}）。请在案卷的“要给出的文件”里办完复核，不给出的作废，再送达。`,
    'files',
  )
}
