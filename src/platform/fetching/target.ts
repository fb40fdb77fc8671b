import type { LookupAddress, LookupOptions } from 'node:dns'
import { lookup } from 'node:dns'
import { isIP } from 'node:net'
import { FetchError } from './fetch-error.ts'
import { isPublicAddress } from './public-address.ts'

const schemes = ['http:', 'https:']
const bare = (hostname: string): string => hostname.replaceAll(/^\[|\]$/gu, '')

/** Whether an operator allowed this host, with this port, wherever it leads. */
export const isAllowed = ({ host }: URL, allow: readonly string[]): boolean => allow.includes(host)

/** An address that may be asked at all. Throws FetchError `address`, `scheme`, `inner`. */
export const targetOf = (address: string | URL, allow: readonly string[]): URL => {
  if (!URL.canParse(address)) throw new FetchError('address')
  const url = new URL(address)
  if (!schemes.includes(url.protocol) || url.username !== '' || url.password !== '')
    throw new FetchError('scheme')
  if (isAllowed(url, allow)) return url
  if (url.port !== '' && url.port !== '80' && url.port !== '443') throw new FetchError('scheme')
  const literal = bare(url.hostname)
  if (isIP(literal) !== 0 && !isPublicAddress(literal)) throw new FetchError('inner')
  return url
}

type Answer = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void

/**
 * Finds a host, and lets a connection be made only to what was looked at here: there is no second question that could
 * be answered otherwise. A name with a single inner address is refused whole.
 */
export const pinnedLookup =
  (resolve: typeof lookup = lookup) =>
  (hostname: string, { all, ...options }: LookupOptions, answer: Answer): void => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      const [first] = error === null ? found : []
      if (first === undefined) answer(error ?? new FetchError('name'), [])
      else if (!found.every(({ address }) => isPublicAddress(address))) answer(new FetchError('inner'), [])
      else if (all === true) answer(null, found)
      else answer(null, first.address, first.family)
    })
  }
