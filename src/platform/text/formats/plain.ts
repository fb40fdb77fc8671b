const strictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What a page says its encoding is, when Node knows it. */
const declared = (bytes: Uint8Array): TextDecoder | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/iu.exec(head)?.[1]
  try {
    return label === undefined ? undefined : new TextDecoder(label)
  } catch {
    return undefined
  }
}

/** Bytes to text: by its mark, as UTF-8 where it is UTF-8, as the page says, else GB18030, which holds GBK and GB2312. */
export const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return strictly(bytes) ?? (declared(bytes) ?? new TextDecoder('gb18030')).decode(bytes)
}
