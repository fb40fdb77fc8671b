import { z } from 'zod'
import { kindCodes } from '#modules/publishing'
import { openDocumentShape, openTextShape } from './open-document.ts'

/** A column in open data. */
const openColumnShape = z.object({
  section: z.string().describe('公开专栏在网址里的名字'),
  publisher: z.string(),
  code: z.string(),
  title: z.string(),
  parent: z.string().nullable().describe('上级栏目的 code'),
  columnType: z.string(),
  items: z.array(z.string()).describe('《政府信息公开条例》第二十条、第二十一条的项，例如 20.7'),
  documents: z.int().describe('公开的文件数，含下级栏目'),
  lastPublishedAt: z.string().nullable(),
  url: z.url(),
  feed: z.url().describe('RSS'),
})

const listShape = z.object({
  rows: z.array(openDocumentShape),
  next: z.string().optional().describe('下一页的 after；没有就是取完了'),
})

const json = (schema: z.ZodType) => ({
  description: '成功',
  content: { 'application/json': { schema: z.toJSONSchema(schema) } },
})

const asked = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
})

const listParameters = [
  asked('section', '公开专栏在网址里的名字', { type: 'string' }),
  asked('kind', '文种', { type: 'string', enum: kindCodes }),
  asked('year', '发布年份', { type: 'integer' }),
  asked('after', '上一页的 next', { type: 'string' }),
  asked('limit', '一页多少件，最多 1000，不写是 100', { type: 'integer', minimum: 1, maximum: 1000 }),
]

const problem = { description: '没有，或者已经撤回' }

/** The public interface, described for programs. */
export const openApiOf = (base: string) => ({
  openapi: '3.1.0',
  info: {
    title: '公开信息接口',
    version: '1',
    description: '主动公开的文件和栏目，不用登录。列表按发布时间倒序，一页一页用 next 接着取。',
  },
  servers: [{ url: base }],
  paths: {
    '/api/public/documents': {
      get: {
        operationId: 'publicDocuments',
        summary: '公开的文件，一页',
        parameters: listParameters,
        responses: { 200: json(listShape) },
      },
    },
    '/api/public/documents.csv': {
      get: {
        operationId: 'publicDocumentsTable',
        summary: '同上，CSV；下一页的网址在 Link 头里',
        parameters: listParameters,
        responses: { 200: { description: '成功', content: { 'text/csv': { schema: { type: 'string' } } } } },
      },
    },
    '/api/public/documents/{number}': {
      get: {
        operationId: 'publicDocument',
        summary: '一份文件，连同正文',
        parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'integer' } }],
        responses: { 200: json(openTextShape), 404: problem, 410: problem },
      },
    },
    '/api/public/columns': {
      get: {
        operationId: 'publicColumns',
        summary: '全部栏目',
        responses: { 200: json(z.object({ rows: z.array(openColumnShape) })) },
      },
    },
  },
})
