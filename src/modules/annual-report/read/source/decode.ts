const declared = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase()
}

const decoder = (label: string, fatal: boolean): TextDecoder | undefined => {
  try {
    return new TextDecoder(label, { fatal })
  } catch {
    return undefined
  }
}

const strictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return decoder(label, true)?.decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Bytes to text. UTF-8 when the bytes are UTF-8 (a page's own declaration is often wrong), then what the
 * page declares, then GB18030, which holds GBK and GB2312.
 */
export const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const utf8 = strictly(bytes, 'utf-8')
  if (utf8 !== undefined) return utf8
  const label = declared(bytes)
  const own = label === undefined || label.startsWith('gb') ? undefined : strictly(bytes, label)
  return own ?? new TextDecoder('gb18030').decode(bytes)
}
