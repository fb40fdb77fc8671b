import { isIP } from 'node:net'

/** An address, or a network with the length of its prefix: 10.0.0.0/8. */
export const isNetwork = (text: string): boolean => {
  const [address = '', prefix = '0', ...more] = text.split('/')
  const longest = isIP(address) === 6 ? 128 : 32
  return isIP(address) !== 0 && more.length === 0 && /^\d{1,3}$/u.test(prefix) && Number(prefix) <= longest
}

/** The parts of a comma list. */
export const addresses = (text: string): readonly string[] => text.split(',').map((part) => part.trim())

/** Whether a text is an address of one of these protocols ('https:') with a host. */
export const isUrl = (text: string, protocols: readonly string[]): boolean => {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocols.includes(protocol) && hostname !== ''
}

/** Whether a text is a host as an address has it, with its port where it is not the usual one: `10.1.2.3:8080`. */
export const isHost = (text: string): boolean =>
  URL.canParse(`http://${text}`) && new URL(`http://${text}`).host === text

/** Whether a host is this machine itself: what is sent there crosses no network. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(hostname)
