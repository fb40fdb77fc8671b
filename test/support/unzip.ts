import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50

/** The files of a ZIP archive as text, by name. Enough for what Word and Excel documents are made of. */
export const unzip = (archive: Uint8Array): ReadonlyMap<string, string> => {
  const bytes = Buffer.from(archive)
  const files = new Map<string, string>()
  let end = bytes.length - 22
  while (end > 0 && bytes.readUInt32LE(end) !== endOfDirectory) end--
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [stored, size, name] = [
      bytes.readUInt16LE(at + 10) === 0,
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + size)
    files.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      (stored ? data : inflateRawSync(data)).toString('utf8'),
    )
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}
