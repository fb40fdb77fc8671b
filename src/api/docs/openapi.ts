import { z } from 'zod'
import type { Operation } from '../contract/operation.ts'
import { download, streamed } from '../contract/shapes.ts'
import type { Route } from '../route/route.ts'

type Json = Readonly<Record<string, unknown>>

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const described: Record<string, unknown> = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(described).filter(([name]) => name !== '$schema'))
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

const parametersIn = (place: 'path' | 'query', schema: z.ZodType | undefined): readonly Json[] => {
  if (schema === undefined) return []
  const { properties = {}, required = [] }: ObjectSchema = jsonSchema(schema, 'input')
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: described,
  }))
}

const multipart = {
  'multipart/form-data': {
    schema: {
      type: 'object',
      properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
      required: ['file'],
    },
  },
}

const bodyOf = ({ input }: Operation): Json => {
  if (input.upload) return { requestBody: { required: true, content: multipart } }
  if (!input.body) return {}
  const content = { 'application/json': { schema: jsonSchema(input.body, 'input') } }
  return { requestBody: { required: true, content } }
}

const answerOf = ({ output }: Operation): Json =>
  output === download || output === streamed
    ? { 'application/octet-stream': {} }
    : { 'application/json': { schema: jsonSchema(output, 'output') } }

const problem = { $ref: '#/components/responses/Problem' }

const described = (route: Route): Json => ({
  operationId: route.id,
  summary: route.summary,
  'x-permission': typeof route.may === 'string' ? route.may : route.may.permission,
  ...(route.may === 'anyone' && { security: [] }),
  parameters: [...parametersIn('path', route.input.params), ...parametersIn('query', route.input.query)],
  ...bodyOf(route),
  responses: { 200: { description: '成功', content: answerOf(route) }, default: problem },
})

/** `/people/:person` → `/api/people/{person}`. */
const template = (path: string): string => `/api${path.replaceAll(/:(\w+)/gu, '{$1}')}`

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'reference'],
  properties: {
    type: { type: 'string', description: 'urn:gongkai:problem:CODE，CODE 不随版本改变' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: '怎么改，中文一句话' },
    reference: { type: 'string', description: '请求编号，日志里可以查到' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
}

/** The whole contract as an OpenAPI 3.1 document, made from the schemas that check every request. */
export const openApi = (routes: readonly Route[]): Json => ({
  openapi: '3.1.0',
  info: { title: '公开 API', version: '1' },
  paths: routes.reduce<Record<string, Json>>((paths, route) => {
    const path = template(route.path)
    return { ...paths, [path]: { ...paths[path], [route.method.toLowerCase()]: described(route) } }
  }, {}),
  components: {
    schemas: { Problem: problemSchema },
    responses: {
      Problem: {
        description: '没有办成，附中文说明（RFC 9457）',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'gongkai.session_token' } },
  },
  security: [{ session: [] }],
})
