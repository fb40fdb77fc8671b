/** The text where the bytes are of the encoding throughout; undefined where they are not, or nobody knows the encoding. */
const strictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By its mark of order, or as UTF-8. */
const plainly = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strictly(bytes, 'utf-8')
}

/** What Chinese Windows wrote, and Excel saves CSV in: GB18030 holds GBK and GB2312. */
const asChinese = (bytes: Uint8Array): string => new TextDecoder('gb18030').decode(bytes)

/** Text of unknown origin: by its mark of order, as UTF-8 where it is UTF-8 throughout, else GB18030. Never throws. */
export const decodeText = (bytes: Uint8Array): string => plainly(bytes) ?? asChinese(bytes)

const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /charset\s*=\s*["']?\s*([\w-]{2,40})/iu.exec(head)?.[1]?.toLowerCase()
}

/**
 * A page of HTML: as `decodeText`, and before GB18030 as the page declares where it is that throughout. UTF-8 goes
 * before the page's own word, which is often wrong. Never throws.
 */
export const decodePage = (bytes: Uint8Array): string => {
  const plain = plainly(bytes)
  if (plain !== undefined) return plain
  const label = declared(bytes)
  const own = label === undefined || label.startsWith('gb') ? undefined : strictly(bytes, label)
  return own ?? asChinese(bytes)
}
