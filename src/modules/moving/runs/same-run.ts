import type { OrganisationId } from '#modules/organisations'
import type { RunId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import { crawlOrigin, fileOrigin } from '../stages/index.ts'

/** From what a run is read: the SM3 of a file, or where its crawl begins. */
type RunSource = { readonly digest: string } | { readonly starts: readonly string[] }

/**
 * The latest run of a body that is read from the same, whatever has become of it but that it was taken out or could not be
 * read: so that what was broken off is gone on with, and nothing is read twice. Undefined where there is none.
 */
export const sameRunOf = async (
  query: Query,
  organisation: OrganisationId,
  source: RunSource,
): Promise<RunId | undefined> => {
  const rows = await query
    .selectFrom('moving_run')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('way', 'digest' in source ? '!=' : '=', 'crawl')
    .where('state', 'not in', ['removed', 'failed'])
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  const starts = 'starts' in source ? source.starts.toSorted().join('\n') : ''
  return rows.find((row) =>
    'digest' in source
      ? fileOrigin(row).digest === source.digest
      : crawlOrigin(row)
          .columns.map(({ start }) => start)
          .toSorted()
          .join('\n') === starts,
  )?.id
}
