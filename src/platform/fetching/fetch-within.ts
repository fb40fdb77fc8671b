import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { readBody } from './body.ts'
import { failureOf, FetchError } from './fetch-error.ts'
import { isAllowed, pinnedLookup, targetOf } from './target.ts'

/** The name this program goes by in other people's logs and in their robots.txt. */
export const userAgent = 'gongkai'

/** How far one fetch may go. */
export interface FetchBounds {
  /** For all of it, redirects and the body included. */
  readonly timeoutMs: number
  /** Of the body, unpacked. */
  readonly mostBytes: number
  /** `HEAD` asks for no body; else `GET`. */
  readonly method?: 'GET' | 'HEAD'
  /** Hosts (with their port, where it is not the usual one) that may be anywhere, this machine included. */
  readonly allow?: readonly string[]
  /** Whether a redirect may be followed there; left out: anywhere public. */
  readonly follow?: (to: URL) => boolean
  /** How a name is resolved; for tests. */
  readonly resolve?: Parameters<typeof pinnedLookup>[0]
}

/** What came back, whatever its status. */
export interface Fetched {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  /** Where it came from in the end. */
  readonly finalUrl: string
}

const mostRedirects = 5
const mostHeaderBytes = 16 * 1024
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

const ask = (url: URL, bounds: FetchBounds, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { method = 'GET', allow = [] } = bounds
    const send = url.protocol === 'https:' ? secure : plain
    const sent = send(url, {
      method,
      // A connection of its own: none that was opened for another address is used again.
      agent: false,
      maxHeaderSize: mostHeaderBytes,
      signal,
      headers: {
        'user-agent': `Mozilla/5.0 (compatible; ${userAgent}/1.0)`,
        accept: '*/*',
        'accept-encoding': 'gzip, deflate, br',
        connection: 'close',
      },
      ...(isAllowed(url, allow) ? {} : { lookup: pinnedLookup(bounds.resolve) }),
    })
    sent.on('response', resolve)
    sent.on('error', reject)
    sent.end()
  })

const nextOf = (
  message: IncomingMessage,
  from: URL,
  { allow = [], follow }: FetchBounds,
): URL | undefined => {
  const { location } = message.headers
  if (location === undefined || !redirects.has(message.statusCode ?? 0)) return undefined
  if (!URL.canParse(location, from)) throw new FetchError('address')
  const next = targetOf(new URL(location, from), allow)
  if (follow?.(next) === false) throw new FetchError('elsewhere')
  return next
}

const fetchFrom = async (first: URL, bounds: FetchBounds, signal: AbortSignal): Promise<Fetched> => {
  let url = first
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const message = await ask(url, bounds, signal)
    try {
      const next = nextOf(message, url, bounds)
      if (next === undefined)
        return {
          status: message.statusCode ?? 0,
          headers: message.headers,
          bytes: bounds.method === 'HEAD' ? Buffer.alloc(0) : await readBody(message, bounds.mostBytes),
          finalUrl: url.href,
        }
      url = next
    } finally {
      message.destroy()
    }
  }
  throw new FetchError('redirects')
}

/**
 * Fetches an address of other people's web within bounds of time and bytes, without ever touching this machine or an
 * inner network: names are resolved once, what they lead to is looked at, and only that is connected to, at every
 * redirect anew. Gives whatever answer came. Throws FetchError.
 */
export const fetchWithin = async (address: string | URL, bounds: FetchBounds): Promise<Fetched> => {
  const signal = AbortSignal.timeout(bounds.timeoutMs)
  try {
    return await fetchFrom(targetOf(address, bounds.allow ?? []), bounds, signal)
  } catch (error) {
    throw signal.aborted ? new FetchError('timeout', error) : failureOf(error)
  }
}
