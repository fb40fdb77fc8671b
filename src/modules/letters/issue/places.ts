import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { LetterId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'

/** The bodies letters belong to; undefined among them where there is no such letter. */
export const placesOfLetters = async (
  query: Query,
  ids: readonly LetterId[],
): Promise<readonly (OrganisationId | undefined)[]> => {
  if (ids.length === 0) return []
  const rows = await query
    .selectFrom('letter')
    .select(['id', 'organisation'])
    .where('id', 'in', ids)
    .execute()
  const known = new Map(rows.map(({ id, organisation }) => [id, organisation]))
  return ids.map((id) => known.get(id))
}

/** The body a letter belongs to; undefined where there is no such letter. */
export const placeOfLetter = async (query: Query, id: LetterId): Promise<OrganisationId | undefined> =>
  (await placesOfLetters(query, [id]))[0]

/** Whether a file is a letter: then it is read through the letter alone. */
export const isLetterFile = async (query: Query, file: string): Promise<boolean> =>
  (await query
    .selectFrom('letter')
    .select('id')
    .where((row) => row.or([row('docx', '=', file), row('pdf', '=', file)]))
    .executeTakeFirst()) !== undefined

/** Reading letters, which say who applied, written into the trail. Throws Refusal `letter-missing`. */
export const recordLettersRead = async (
  tx: Writing,
  act: Act,
  letters: readonly LetterId[],
): Promise<void> => {
  const [organisation] = await placesOfLetters(tx, letters)
  if (organisation === undefined)
    throw refuse('missing', 'letter-missing', '没有这份文书', '请从文书列表里选取。')
  await record(tx, act, {
    what: 'letter.read',
    subject: letters.length === 1 ? `letter:${letters[0] ?? ''}` : 'letter',
    organisation,
    after: { letters: [...letters] },
  })
}
