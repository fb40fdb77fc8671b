import robotsParser from 'robots-parser'
import { fetchWithin, userAgent } from '#platform/fetching'

/** What a site lets programs read. */
export interface Robots {
  readonly allows: (address: string) => boolean
  /** Milliseconds it asks programs to wait between two requests. */
  readonly delay: number
}

/** Its types were written for another kind of module. */
const parse = robotsParser as unknown as (
  address: string,
  text: string,
) => {
  readonly isAllowed: (address: string, agent: string) => boolean | undefined
  readonly getCrawlDelay: (agent: string) => number | undefined
}

const all: Robots = { allows: () => true, delay: 0 }
const none: Robots = { allows: () => false, delay: 0 }

const longestDelay = 30_000

/** Reads robots.txt of a host (RFC 9309): none is a yes, one that cannot be given now a no. Throws FetchError. */
export const robotsOf = async (address: string, allow: readonly string[]): Promise<Robots> => {
  const at = new URL('/robots.txt', address).href
  const { host } = new URL(address)
  const { status, bytes } = await fetchWithin(at, {
    timeoutMs: 20_000,
    mostBytes: 512 * 1024,
    allow,
    follow: (to) => to.host === host,
  })
  if (status >= 500) return none
  if (status >= 400) return all
  const rules = parse(at, bytes.toString('utf8'))
  return {
    allows: (each) => rules.isAllowed(each, userAgent) !== false,
    delay: Math.min((rules.getCrawlDelay(userAgent) ?? 0) * 1000, longestDelay),
  }
}
