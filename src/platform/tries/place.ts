import { isIPv6 } from 'node:net'

/** The eight groups of an IPv6 address, however it was shortened. */
const groupsOf = (address: string): readonly string[] => {
  const [front = '', back] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const parts = (text: string) => (text === '' ? [] : text.split(':'))
  if (back === undefined) return parts(front)
  const [head, tail] = [parts(front), parts(back)]
  return [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail]
}

const asIPv4 = (groups: readonly string[]): string =>
  groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((two) => [two >> 8, two & 255])
    .join('.')

/**
 * Where somebody is, as far as addresses tell: an IPv4 address, or the /64 of an IPv6 one, as every visitor has a whole
 * one to take addresses from. What is no address is itself.
 */
export const placeOf = (address: string): string => {
  const [bare = ''] = address.split('%', 1)
  if (!isIPv6(bare)) return address.toLowerCase()
  const groups = groupsOf(bare)
  const mapped = groups[5] === 'ffff' && groups.slice(0, 5).every((group) => group === '0')
  return mapped ? asIPv4(groups.slice(6)) : `${groups.slice(0, 4).join(':')}::/64`
}
