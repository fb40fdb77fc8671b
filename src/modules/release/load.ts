import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { ReleaseId } from './ids.ts'
import type { Query, ReleaseRow, ReleaseState } from './schema/index.ts'

const missing = () =>
  refuse(
    'missing',
    'release-missing',
    '没有这份文件',
    '没有找到这份要给出的文件，请从案卷里选取。',
    'release',
  )

/** Throws Refusal `release-missing`. */
export const loadRelease = async (query: Query, id: ReleaseId): Promise<ReleaseRow> => {
  const row = await query.selectFrom('release').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw missing()
}

/** The body a document belongs to; undefined where there is none. */
export const placeOfRelease = async (query: Query, id: ReleaseId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('release').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** Whether a file is read through a document to be given out alone: as it was sent in, or as it goes out. */
export const isReleaseFile = async (query: Query, file: string): Promise<boolean> =>
  (await query
    .selectFrom('release')
    .select('id')
    .where((or) => or.or([or('original', '=', file), or('output', '=', file)]))
    .executeTakeFirst()) !== undefined

/** Throws Refusal `release-changed`, `release-state`. */
export const assertOpen = (
  row: ReleaseRow,
  seen: number,
  states: readonly ReleaseState[] = ['marking', 'checked'],
): void => {
  if (row.seq !== seen)
    throw refuse('conflict', 'release-changed', '已经有人改动', '这份文件刚才有人改动过，请刷新页面后再办。')
  if (!states.includes(row.state))
    throw refuse(
      'conflict',
      'release-state',
      '现在不能这样办',
      '这份文件已经复核或者作废，不能再改；需要改的请重新上传一份。',
    )
}
