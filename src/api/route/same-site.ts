import type { FastifyRequest } from 'fastify'
import { Refusal } from '#platform/refusal'

const foreign = () =>
  new Refusal(
    'forbidden',
    'foreign-origin',
    '请求不是从本站发出的',
    '为了防止别的网站冒用您的登录，请从本系统的页面操作。',
  )

/** The address of the site as the visitor's browser knows it. */
const originOf = (request: FastifyRequest): string => `${request.protocol}://${request.host}`

const originAllowed = (request: FastifyRequest, site: string): boolean => {
  const { origin } = request.headers
  return origin === undefined || origin === site || origin === originOf(request)
}

const fetchAllowed = (request: FastifyRequest): boolean => {
  const from = request.headers['sec-fetch-site']
  return from === undefined || from === 'same-origin' || from === 'none'
}

/** Bodies a form of another site can't send without the browser asking us first. */
const bodyAllowed = (request: FastifyRequest): boolean => {
  const type = request.headers['content-type'] ?? ''
  return type.startsWith('application/json') || request.headers['x-gongkai'] !== undefined
}

/**
 * Refuses what changes something and was not sent by a page of ours (CSRF): by Fetch Metadata, by Origin, and by
 * asking for JSON or a header of our own, which no form can send. No token, so nothing runs out in an open tab.
 */
export const assertSameSite = (request: FastifyRequest, site: string): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return
  if (!fetchAllowed(request) || !originAllowed(request, site) || !bodyAllowed(request)) throw foreign()
}
