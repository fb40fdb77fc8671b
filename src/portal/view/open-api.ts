import { z } from 'zod'
import { kindCodes } from '#modules/publishing'
import { openDocumentShape, openTextShape } from './open-document.ts'
import { openFoundShape } from './open-found.ts'
import { openColumnShape, openSectionShape, wholeSectionShape } from './open-section.ts'

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
  asked('column', '栏目的 code，连同 section；含下级栏目', { type: 'string' }),
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
    '/api/public/search': {
      get: {
        operationId: 'publicSearch',
        summary: '按标题、文号、索引号、正文、附件搜索公开的文件',
        parameters: [
          { ...asked('q', '搜索的词，和网页上的一样', { type: 'string', maxLength: 100 }), required: true },
          ...listParameters.slice(0, 4),
          asked('validity', '有效性', { type: 'string' }),
          asked('order', '最相关的在前，或者最新的在前', { type: 'string', enum: ['relevance', 'newest'] }),
          asked('page', '第几页', { type: 'integer', minimum: 1, maximum: 500 }),
          asked('limit', '一页多少件，最多 50，不写是 20', { type: 'integer', minimum: 1, maximum: 50 }),
        ],
        responses: { 200: json(openFoundShape) },
      },
    },
    '/api/public/sections': {
      get: {
        operationId: 'publicSections',
        summary: '各机关的公开专栏',
        responses: { 200: json(z.object({ rows: z.array(openSectionShape) })) },
      },
    },
    '/api/public/sections/{section}': {
      get: {
        operationId: 'publicSection',
        summary: '一个公开专栏：联系方式、栏目、最新的文件',
        parameters: [{ name: 'section', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: json(wholeSectionShape), 404: problem },
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
