/** What a mail may be sent to: one address, ASCII, at a domain; never a list, a name or a second header line. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 &&
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/u.test(
    text,
  )

export interface Sender {
  readonly name: string
  readonly address: string
}

/** `公开办 <gongkai@example.gov.cn>`, or the address alone; undefined where it is neither. */
export const senderOf = (text: string): Sender | undefined => {
  const [, name = '', address = text] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(text.trim()) ?? []
  return isMailAddress(address.trim()) ? { name: name.trim(), address: address.trim() } : undefined
}
