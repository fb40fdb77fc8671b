import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Refusal } from '#platform/refusal'

/** What a program asks, which is told where it asks wrongly: nothing is guessed. Throws Refusal `query`. */
export const strictly = <Asked extends z.ZodType>(
  asked: Asked,
  request: FastifyRequest,
  preset: object = {},
): z.output<Asked> => {
  const given = typeof request.query === 'object' ? request.query : {}
  const read = asked.safeParse({ ...preset, ...given })
  if (read.success) return read.data
  const names = read.error.issues.map(({ path, code }) =>
    code === 'unrecognized_keys' ? '多余的参数' : path.join('.'),
  )
  throw new Refusal(
    'bad-request',
    'query',
    '参数不对',
    `请对照 /api/public/openapi.json 改正：${names.join('、')}。`,
  )
}
