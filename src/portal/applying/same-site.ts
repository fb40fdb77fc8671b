import type { FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'

const foreign = () =>
  new Refusal(
    'forbidden',
    'foreign-origin',
    '请求不是从本站发出的',
    '为了防止别的网站冒用您的名义，请从本站的页面填写、提交。',
  )

/**
 * Refuses a form that a page of another site sent, by what the browser itself says of it. A page without referrer has
 * the origin `null`; where the browser tells no more, `bare` says whether that will do: its address is a secret then.
 * Throws Refusal `foreign-origin`.
 */
export const assertFromHere = (request: FastifyRequest, base: string, bare = false): void => {
  const { origin, 'sec-fetch-site': from } = request.headers
  if (from !== undefined && from !== 'same-origin' && from !== 'none') throw foreign()
  const here = [undefined, base, `${request.protocol}://${request.host}`]
  if (here.includes(origin)) return
  if (origin === 'null' && (bare || from === 'same-origin')) return
  throw foreign()
}
