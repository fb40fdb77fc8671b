import { sql } from '#platform/db'
import type { Query } from '../schema/index.ts'

/**
 * What every page of the portal is held against: it differs as soon as anything a page shows has changed. One small
 * question: the revision of what is public, when settings last changed and how
 * much they say, the newest names and details of bodies.
 */
export const publicVersion = async (query: Query): Promise<string> => {
  const { revision, setting, length, name, detail } = await query
    .selectFrom('portal_revision')
    .select((row) => [
      'revision',
      row
        .selectFrom('setting')
        .select(({ fn }) => fn.max('changed_at').as('at'))
        .as('setting'),
      row
        .selectFrom('setting')
        .select(({ fn }) => fn.sum<number>(sql<number>`length(value)`).as('length'))
        .as('length'),
      row
        .selectFrom('organisation_name')
        .select(({ fn }) => fn.max('organisation_name.id').as('id'))
        .as('name'),
      row
        .selectFrom('organisation_detail')
        .select(({ fn }) => fn.max('organisation_detail.id').as('id'))
        .as('detail'),
    ])
    .where('portal_revision.id', '=', 1)
    .executeTakeFirstOrThrow()
  return [revision, setting, length, name, detail].join(' ')
}
