import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** RFC 6890 and its register: networks an address of the open internet is never in. */
const kept = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  kept.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  kept.addSubnet(network, prefix, 'ipv6')

/** Unicast of the open internet; all that holds an address of version 4 inside lies elsewhere. */
const openSix = new BlockList()
openSix.addSubnet('2000::', 3, 'ipv6')

/**
 * Whether an address belongs to the open internet: not this machine, not an inner network, not a cloud's metadata
 * (169.254.169.254, 100.100.100.200), not another address in disguise (`::ffff:127.0.0.1`). Pure.
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !kept.check(address, 'ipv4')
  return isIPv6(address) && openSix.check(address, 'ipv6') && !kept.check(address, 'ipv6')
}
