import { z } from 'zod'
import type { OpenDocument, PublicDocument, PublicSection } from '#modules/publishing'
import { kindOf, validities } from '#modules/publishing'
import { documentPath, filePath } from './addresses.ts'
import { nameOfSection } from './sections.ts'

const named = z.object({ code: z.string(), title: z.string() })
const page = z.object({ number: z.int(), title: z.string(), url: z.url() })

/** A document in lists of open data. */
export const openDocumentShape = z.object({
  number: z.int(),
  url: z.url(),
  title: z.string(),
  indexNumber: z.string().describe('索引号'),
  documentNumber: z.string().nullable().describe('文号'),
  publisher: z.string().describe('发布机构'),
  kind: named.describe('文种'),
  column: named.describe('栏目'),
  dateWritten: z.string().nullable().describe('成文日期，YYYY-MM-DD'),
  publishedAt: z.string().describe('发布时间，ISO 8601，UTC'),
  changedAt: z.string().describe('最后更新的时间，ISO 8601，UTC'),
  validity: named.describe('有效性；一般信息为 none'),
  effectiveOn: z.string().nullable().describe('施行日期'),
  expiresOn: z.string().nullable().describe('有效期的最后一天'),
  topics: z.array(z.string()).describe('主题分类'),
  keywords: z.array(z.string()).describe('关键词'),
  summary: z.string().describe('内容概述'),
  source: z.string().nullable().describe('来源'),
})

/** A document with its text. */
export const openTextShape = openDocumentShape.extend({
  body: z.string().describe('正文，HTML'),
  attachments: z.array(
    z.object({ name: z.string(), url: z.url(), mediaType: z.string(), size: z.int().describe('字节') }),
  ),
  fields: z
    .array(z.object({ code: z.string(), title: z.string(), text: z.string() }))
    .describe('文种要求的其他内容'),
  notices: z.array(z.object({ kind: z.string(), at: z.string(), text: z.string() })).describe('更正等说明'),
  interpretations: z.array(page).describe('解读它的文件'),
  interprets: z.array(page).describe('它解读的文件'),
})

/** A document as lists of open data show it. */
export type OpenShown = z.infer<typeof openDocumentShape>

/** The site a document stands on. */
export interface OpenSite {
  readonly base: string
  readonly sections: readonly PublicSection[]
}

const list = (json: string): string[] => JSON.parse(json) as string[]

/** A line of open data as it leaves the building: these fields and no others. */
export const openShown = (row: OpenDocument, { base, sections }: OpenSite): OpenShown => ({
  number: row.number,
  url: base + documentPath(row.number),
  title: row.title,
  indexNumber: row.indexNumber,
  documentNumber: row.documentNumber,
  publisher: nameOfSection(sections, row.organisation) ?? '',
  kind: { code: row.kind, title: kindOf(row.kind).title },
  column: { code: row.columnCode, title: row.columnTitle },
  dateWritten: row.dateWritten,
  publishedAt: row.published_at,
  changedAt: row.changedAt,
  validity: { code: row.validity, title: validities[row.validity] },
  effectiveOn: row.effectiveOn,
  expiresOn: row.expiresOn,
  topics: list(row.topics),
  keywords: list(row.keywords),
  summary: row.summary,
  source: row.source,
})

const pagesOf = (base: string, pages: PublicDocument['interprets']) =>
  pages.map(({ number, title }) => ({ number, title, url: base + documentPath(number) }))

/** A document with its text as it leaves the building. */
export const openText = (
  document: PublicDocument,
  { base, sections }: OpenSite,
): z.infer<typeof openTextShape> => ({
  number: document.number,
  url: base + documentPath(document.number),
  title: document.title,
  indexNumber: document.indexNumber,
  documentNumber: document.documentNumber,
  publisher: nameOfSection(sections, document.organisation) ?? '',
  kind: { code: document.kind, title: kindOf(document.kind).title },
  column: document.path.at(-1) ?? { code: '', title: '' },
  dateWritten: document.dateWritten,
  publishedAt: document.publishedAt,
  changedAt: document.changedAt,
  validity: { code: document.validity, title: validities[document.validity] },
  effectiveOn: document.effectiveOn,
  expiresOn: document.expiresOn,
  topics: [...document.topics],
  keywords: [...document.keywords],
  summary: document.summary,
  source: document.source,
  body: document.body,
  attachments: document.attachments.map((file) => ({
    name: file.name,
    url: base + filePath(file),
    mediaType: file.mediaType,
    size: file.size,
  })),
  fields: document.fields.map(({ code, title, text }) => ({ code, title, text })),
  notices: document.notices.map(({ kind, at, text }) => ({ kind, at, text })),
  interpretations: pagesOf(base, document.interpretations),
  interprets: pagesOf(base, document.interprets),
})

const heads: readonly (readonly [string, (row: OpenShown) => string | number | null])[] = [
  ['编号', (row) => row.number],
  ['名称', (row) => row.title],
  ['索引号', (row) => row.indexNumber],
  ['文号', (row) => row.documentNumber],
  ['发布机构', (row) => row.publisher],
  ['文种', (row) => row.kind.title],
  ['栏目', (row) => row.column.title],
  ['成文日期', (row) => row.dateWritten],
  ['发布时间', (row) => row.publishedAt],
  ['有效性', (row) => row.validity.title],
  ['施行日期', (row) => row.effectiveOn],
  ['有效期至', (row) => row.expiresOn],
  ['主题分类', (row) => row.topics.join('；')],
  ['关键词', (row) => row.keywords.join('；')],
  ['内容概述', (row) => row.summary],
  ['来源', (row) => row.source],
  ['网址', (row) => row.url],
]

/** The list as a table: its head and its rows. */
export const openTable = (rows: readonly OpenShown[]): readonly (readonly (string | number | null)[])[] => [
  heads.map(([title]) => title),
  ...rows.map((row) => heads.map(([, value]) => value(row))),
]
