import { fileOf } from '#platform/files'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { MadePack, RemedyId } from '#modules/remedies'
import { fileInRemedy, makePack, recordPackRead } from '#modules/remedies'
import { remedyOperations as operations } from '../contract/remedies.ts'
import { perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { atRemedy } from './remedy-place.ts'
import { sendFile } from './send-file.ts'

const packShown = ({ file, name, pages, digest, parts, archive }: MadePack) => ({
  file,
  name,
  pages,
  digest,
  parts: parts.map((part) => ({
    title: part.title,
    note: part.note,
    digest: part.digest,
    from: part.pages?.from ?? null,
    to: part.pages?.to ?? null,
    attached: part.attached,
  })),
  archive: archive && { ...archive },
})

/** A file of a remedy that is of a sort. Throws Refusal `file-missing`. */
const fileIn = async (
  query: ReadOnly<Tables>,
  { remedy, file }: { readonly remedy: RemedyId; readonly file: string },
  inFull: boolean,
) => {
  const sort = await fileInRemedy(query, remedy, file)
  const there = sort !== undefined && (sort === 'pack-in-full') === inFull
  const found = there ? await fileOf(query, file) : undefined
  if (found) return found
  throw new Refusal('missing', 'file-missing', '没有这个文件', '案件里没有这份材料，请刷新页面。')
}

/** Litigation packs and the files of remedies: what names people in full only with a row of the trail. */
export const remedyPackRoutes = [
  perform(operations.makeRemedyPack, {
    limit: 'heavy',
    may: atRemedy('remedy.handle'),
    changes: true,
    run: async ({ act, caller, services, input: { params } }) =>
      packShown(await makePack(act, { ...params, caller, inFull: false }, services)),
  }),
  perform(operations.makeRemedyPackInFull, {
    limit: 'heavy',
    may: atRemedy('request.personal'),
    changes: true,
    run: async ({ act, caller, services, input: { params } }) =>
      packShown(await makePack(act, { ...params, caller, inFull: true }, services)),
  }),
  perform(operations.readRemedyFile, {
    limit: 'read',
    may: atRemedy('remedy.read'),
    changes: false,
    run: async ({ input: { params, query }, range, services: { database, files } }) => {
      const file = await database.read((on) => fileIn(on, params, false))
      return sendFile(files, file, { range, shown: query.shown === '1' })
    },
  }),
  perform(operations.readRemedyPackInFull, {
    limit: 'read',
    may: atRemedy('request.personal'),
    changes: true,
    run: async ({ act, input: { params, query }, range, services: { database, files } }) => {
      const file = await database.transaction(async (tx) => {
        const found = await fileIn(tx, params, true)
        await recordPackRead(tx, act, params)
        return found
      })
      return sendFile(files, file, { range, shown: query.shown === '1' })
    },
  }),
]
