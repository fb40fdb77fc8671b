import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { loadRow } from '../acts/load.ts'
import type { RemedyEvent } from '../events/index.ts'
import type { RemedyId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'

/** Whether any remedy holds a file: then it is read through the remedy alone. */
export const isRemedyPaper = async (query: Query, file: string): Promise<boolean> =>
  (await query.selectFrom('remedy_file').select('seq').where('file', '=', file).executeTakeFirst()) !==
  undefined

/** As what a file stands in the file of a remedy: a pack in full is for those who may read who it is about. */
export const fileInRemedy = async (
  query: Query,
  remedy: RemedyId,
  file: string,
): Promise<'paper' | 'pack' | 'pack-in-full' | undefined> => {
  const row = await query
    .selectFrom('remedy_file')
    .innerJoin('remedy_event', (join) =>
      join
        .onRef('remedy_event.remedy', '=', 'remedy_file.remedy')
        .onRef('remedy_event.seq', '=', 'remedy_file.seq'),
    )
    .select(['remedy_event.kind', 'remedy_event.data'])
    .where('remedy_file.remedy', '=', remedy)
    .where('remedy_file.file', '=', file)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.kind !== 'packed') return 'paper'
  // Written by `append`, which knows the vocabulary.
  const { inFull } = JSON.parse(row.data) as Pick<Extract<RemedyEvent, { kind: 'packed' }>, 'inFull'>
  return inFull ? 'pack-in-full' : 'pack'
}

/** Reading a pack that names people in full, written into the trail. Throws Refusal `remedy-missing`. */
export const recordPackRead = async (
  tx: Writing,
  act: Act,
  { remedy, file }: { readonly remedy: RemedyId; readonly file: string },
): Promise<void> => {
  const { organisation } = await loadRow(tx, remedy)
  await record(tx, act, {
    what: 'remedy.read-pack',
    subject: `remedy:${remedy}`,
    organisation,
    after: { file },
  })
}
