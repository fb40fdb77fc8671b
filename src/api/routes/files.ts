import { fileOf, recordFile } from '#platform/files'
import type { FileRecord } from '#platform/files'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { settingsOf } from '#platform/settings'
import type { OrganisationId } from '#modules/organisations'
import { isLetterFile } from '#modules/letters'
import { isRemedyPaper } from '#modules/remedies'
import { isReleaseFile } from '#modules/release'
import { isPaper } from '#modules/requests'
import { fileOperations as operations } from '../contract/files.ts'
import { perform } from '../route/route.ts'
import { sentFile } from '../route/upload.ts'
import type { Tables } from '../tables.ts'
import { sendFile } from './send-file.ts'

const megabyte = 1024 * 1024

const missing = () => new Refusal('missing', 'file-missing', '没有这个文件', '它可能已经删除，请刷新列表。')

const shown = ({ id, name, mediaType, size, digest, createdAt }: FileRecord) => ({
  id,
  name,
  mediaType,
  size,
  digest,
  createdAt,
})

/**
 * Files are kept by bodies: whoever may see a body's documents may see what belongs to them. Papers of requests are
 * read through the request alone.
 */
const placeOfFile = async (query: ReadOnly<Tables>, id: string) => {
  if ((await isPaper(query, id)) || (await isLetterFile(query, id)) || (await isReleaseFile(query, id)))
    return undefined
  if (await isRemedyPaper(query, id)) return undefined
  const file = await fileOf(query, id)
  return file && (file.organisation as OrganisationId | null)
}

export const fileRoutes = [
  perform(operations.takeFile, {
    limit: 'heavy',
    may: { permission: 'file.upload', place: ({ params }) => params.organisation },
    changes: true,
    run: async ({ act, input: { params }, upload, services: { database, files } }) => {
      const { name, stream } = sentFile(upload)
      const settings = await database.read(settingsOf)
      const taken = await files.take(stream, { name, largest: settings['file.largestMegabytes'] * megabyte })
      return shown(await database.transaction((tx) => recordFile(tx, act, { taken, ...params })))
    },
  }),
  perform(operations.readFile, {
    limit: 'read',
    may: { permission: 'document.read', place: ({ params }, query) => placeOfFile(query, params.file) },
    changes: false,
    run: async ({ input: { params, query }, range: asked, services: { database, files } }) => {
      const file = await database.read((on) => fileOf(on, params.file))
      if (file === undefined) throw missing()
      return sendFile(files, file, { range: asked, shown: query.shown === '1' })
    },
  }),
]
