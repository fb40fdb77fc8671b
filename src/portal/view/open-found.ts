import { z } from 'zod'
import type { OpenDocument, SearchResult } from '#modules/publishing'
import type { OpenSite } from './open-document.ts'
import { openDocumentShape, openShown } from './open-document.ts'

const pieces = z.array(z.object({ text: z.string(), marked: z.boolean() }))

/** A page of what was found. */
export const openFoundShape = z.object({
  total: z.int().describe('找到多少件；more 为 true 时至少这么多'),
  more: z.boolean(),
  page: z.int(),
  last: z.int().describe('能取的最后一页'),
  meant: z.string().nullable().describe('您是不是要找'),
  rows: z.array(
    openDocumentShape.extend({
      passage: z
        .object({ attachment: z.string().nullable().describe('在哪个附件里；正文里的是 null'), pieces })
        .nullable()
        .describe('找到的那一段，marked 是搜索的词'),
    }),
  ),
})

/** A page of what was found as it leaves the building. */
export const openFoundOf = (
  { rows: found, total, more, page, last, meant }: SearchResult,
  rows: readonly OpenDocument[],
  site: OpenSite,
): z.infer<typeof openFoundShape> => ({
  total,
  more,
  page,
  last,
  meant: meant ?? null,
  rows: rows.map((row) => {
    const passage = found.find(({ number }) => number === row.number)?.passage
    return {
      ...openShown(row, site),
      passage:
        passage === undefined
          ? null
          : {
              attachment: passage.attachment ?? null,
              pieces: passage.pieces.map(({ text, marked }) => ({ text, marked })),
            },
    }
  }),
})
