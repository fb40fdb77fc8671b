import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import { operation } from './operation.ts'
import { id, idOf, instant, streamed } from './shapes.ts'

const file = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  /** SM3 of its bytes: what a signature over a document covers. */
  digest: z.string(),
  createdAt: instant,
})

/** Files of a body: taken in once looked through, sent under headers that let nothing run. */
export const fileOperations = {
  takeFile: operation({
    id: 'takeFile',
    method: 'POST',
    path: '/organisations/:organisation/files',
    summary: '上传文件',
    input: {
      params: z.strictObject({ organisation: idOf<OrganisationId>() }),
      upload: { largest: 512 * 1024 * 1024 },
    },
    output: file,
  }),
  readFile: operation({
    id: 'readFile',
    method: 'GET',
    path: '/files/:file',
    summary: '下载文件；shown=1 时能在浏览器里看的直接显示',
    input: {
      params: z.strictObject({ file: id }),
      query: z.strictObject({ shown: z.literal('1').optional() }),
    },
    output: streamed,
  }),
}
