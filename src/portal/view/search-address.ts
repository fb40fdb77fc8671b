import { withQuery } from './addresses.ts'

/** What an address of the search asks, in the words of addresses. */
export interface SearchAddress {
  readonly q?: string | undefined
  /** The section of a body, by its slug. */
  readonly in?: string | undefined
  /** A column of that section, by its code. */
  readonly column?: string | undefined
  readonly kind?: string | undefined
  readonly validity?: string | undefined
  readonly year?: number | undefined
  readonly order?: 'newest' | undefined
  readonly page?: number | undefined
}

/** The address of a search; anything but another page begins with the first. */
export const searchPath = (asked: SearchAddress, change: SearchAddress = {}): string => {
  const { page, ...rest } = { ...asked, page: undefined, ...change }
  return withQuery('/search', { ...rest, page: page === 1 ? undefined : page })
}
