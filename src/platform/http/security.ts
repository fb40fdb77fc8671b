import helmet from '@fastify/helmet'
import { fastify } from 'fastify'
import { noSchemas } from './no-schemas.ts'

/** Nothing inline, nothing from elsewhere, no script at all: the pages need none. */
const directives = {
  'default-src': ["'self'"],
  'script-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
}

/** HTTPS and HSTS belong to the proxy that holds the certificate. */
const options = {
  contentSecurityPolicy: { useDefaults: false, directives },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
  xXssProtection: false,
} as const

/** Headers that belong to the answer of the probe, not to its safety. */
const ofTheAnswer = new Set(['content-length', 'content-type', 'connection', 'date', 'keep-alive'])

/** What helmet sets. It works its headers out anew for every request, a tenth of a page's time: ask it once. */
export const securityHeaders = async (): Promise<Readonly<Record<string, string>>> => {
  const probe = fastify({ schemaController: noSchemas })
  await probe.register(helmet, options)
  probe.get('/', () => '')
  const { headers } = await probe.inject('/')
  await probe.close()
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      ofTheAnswer.has(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  )
}
