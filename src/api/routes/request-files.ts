import { fileOf } from '#platform/files'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { RequestId } from '#modules/requests'
import { paperOf, recordPaperRead } from '#modules/requests'
import { requestOperations as operations } from '../contract/requests.ts'
import { perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { atRequest, reading } from './request-place.ts'
import { sendFile } from './send-file.ts'

const missing = () =>
  new Refusal('missing', 'file-missing', '没有这个文件', '案卷里没有这份材料，请刷新页面。')

/** A paper of the file that is of a sort. Throws Refusal `file-missing`. */
const paperIn = async (
  query: ReadOnly<Tables>,
  { request, file }: { readonly request: RequestId; readonly file: string },
  sort: 'identity' | 'material',
) => {
  const found = (await paperOf(query, request, file)) === sort ? await fileOf(query, file) : undefined
  if (found === undefined) throw missing()
  return found
}

/** Papers in the file of a request: those that show who somebody is only with a row of the trail. */
export const requestFileRoutes = [
  perform(operations.readRequestFile, {
    limit: 'read',
    may: reading,
    changes: false,
    run: async ({ input: { params, query }, range, services: { database, files } }) => {
      const file = await database.read((on) => paperIn(on, params, 'material'))
      return sendFile(files, file, { range, shown: query.shown === '1' })
    },
  }),
  perform(operations.readIdentityPaper, {
    limit: 'read',
    may: atRequest('request.personal'),
    changes: true,
    run: async ({ act, input: { params, query }, range, services: { database, files } }) => {
      const file = await database.transaction(async (tx) => {
        const found = await paperIn(tx, params, 'identity')
        await recordPaperRead(tx, act, params)
        return found
      })
      return sendFile(files, file, { range, shown: query.shown === '1' })
    },
  }),
]
