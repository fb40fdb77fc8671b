/** A stream of a compound document, by its path: `WordDocument`, `Macros/VBA/dir`. */
export type OleStreams = Readonly<Record<string, Uint8Array>>

const sector = 512
const end = 0xff_ff_ff_fe
const none = 0xff_ff_ff_ff

interface Node {
  readonly name: string
  readonly bytes: Uint8Array | undefined
  child: number
  sibling: number
}

/** Root first; children of one storage are chained as right siblings, which readers must take too. */
const nodesOf = (streams: OleStreams): Node[] => {
  const nodes: Node[] = [{ name: 'Root Entry', bytes: undefined, child: none, sibling: none }]
  const places = new Map<string, number>([['', 0]])
  const place = (path: string, bytes: Uint8Array | undefined): number => {
    const known = places.get(path)
    if (known !== undefined) return known
    const cut = path.lastIndexOf('/')
    const parent = nodes[place(cut < 0 ? '' : path.slice(0, cut), undefined)]
    if (!parent) throw new Error('no parent')
    const index = nodes.push({ name: path.slice(cut + 1), bytes, child: none, sibling: parent.child }) - 1
    parent.child = index
    places.set(path, index)
    return index
  }
  for (const [path, bytes] of Object.entries(streams)) place(path, bytes)
  return nodes
}

const padded = (bytes: Uint8Array): Buffer => {
  const size = Math.max(4096, bytes.length)
  const buffer = Buffer.alloc(Math.ceil(size / sector) * sector)
  buffer.set(bytes)
  return buffer
}

/** Writes a compound document ([MS-CFB]) whose streams all lie in whole sectors. */
export const oleOf = (streams: OleStreams): Buffer => {
  const nodes = nodesOf(streams)
  const table: number[] = []
  const parts: Buffer[] = []
  const lay = (bytes: Buffer): number => {
    const start = table.length
    const count = bytes.length / sector
    for (let index = 0; index < count; index += 1) table.push(index + 1 < count ? start + index + 1 : end)
    parts.push(bytes)
    return start
  }
  const directory = Buffer.alloc(Math.ceil(nodes.length / 4) * sector)
  nodes.forEach(({ name, bytes, child, sibling }, index) => {
    const at = index * 128
    directory.write(name, at, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, at + 64)
    directory[at + 66] = index === 0 ? 5 : bytes ? 2 : 1
    directory.writeUInt32LE(none, at + 68)
    directory.writeUInt32LE(sibling, at + 72)
    directory.writeUInt32LE(child, at + 76)
    directory.writeUInt32LE(bytes ? lay(padded(bytes)) : end, at + 116)
    directory.writeUInt32LE(bytes ? Math.max(4096, bytes.length) : 0, at + 120)
  })
  const firstDirectory = lay(directory)
  const tableSectors = Math.ceil((table.length + 8) / 127)
  const firstTable = table.length
  for (let index = 0; index < tableSectors; index += 1) table.push(0xff_ff_ff_fd)
  const tableBytes = Buffer.alloc(tableSectors * sector, 0xff)
  table.forEach((next, index) => tableBytes.writeUInt32LE(next, index * 4))
  const header = Buffer.alloc(sector, 0)
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tableSectors, 44)
  header.writeUInt32LE(firstDirectory, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(end, 60)
  header.writeUInt32LE(end, 68)
  header.fill(0xff, 76)
  for (let index = 0; index < tableSectors; index += 1)
    header.writeUInt32LE(firstTable + index, 76 + index * 4)
  return Buffer.concat([header, ...parts, tableBytes])
}
