import type { FastifyRequest } from 'fastify'

const cookie = 'senior'

/** Whether the reader chose 关怀模式. */
export const isSenior = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  (headers.cookie ?? '').split(';').some((pair) => pair.trim() === `${cookie}=1`)

/** The header that keeps the choice for a year, or forgets it. Nothing of it says who the reader is. */
export const seniorCookie = (on: boolean): string =>
  `${cookie}=${on ? '1' : ''}; Path=/; Max-Age=${on ? 31_536_000 : 0}; SameSite=Lax; HttpOnly`

const nowhere = 'http://here.invalid'

/** Where to go back to: an address of this site, or the home page for anything that would lead elsewhere. */
export const ownAddress = (to: unknown): string => {
  if (typeof to !== 'string' || to.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return '/'
  const { origin, pathname, search } = new URL(to, nowhere)
  return origin === nowhere && !pathname.startsWith('//') ? pathname + search : '/'
}
