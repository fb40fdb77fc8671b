import type { ReadAt } from './chain.ts'
import { numbersOf, OleBroken, viewOf } from './chain.ts'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Where things lie in a compound document ([MS-CFB] 2.2). */
export interface OleHeader {
  readonly sectorSize: number
  readonly miniSectorSize: number
  /** Streams smaller than this lie in mini sectors. */
  readonly miniCutoff: number
  readonly firstDirectory: number
  readonly firstMiniTable: number
  /** The sectors of the table that says which sector comes after which. */
  readonly tableSectors: readonly number[]
}

/** Table sectors beyond the 109 named in the header are named in a list of sectors of their own. */
const furtherTableSectors = async (read: ReadAt, view: DataView, sectorSize: number): Promise<number[]> => {
  const found: number[] = []
  let at = view.getUint32(68, true)
  for (let count = view.getUint32(72, true); count > 0 && at < 0xff_ff_ff_fa; count -= 1) {
    const bytes = await read((at + 1) * sectorSize, sectorSize)
    if (bytes.length < sectorSize || found.length > 1_000_000) throw new OleBroken('the table list is broken')
    const numbers = numbersOf(bytes)
    found.push(...numbers.subarray(0, -1))
    at = numbers.at(-1) ?? 0xff_ff_ff_ff
  }
  return found
}

/** Reads the first 512 bytes. Throws OleBroken for anything that is no compound document. */
export const headerOf = async (read: ReadAt): Promise<OleHeader> => {
  const bytes = await read(0, 512)
  if (bytes.length < 512 || signature.some((byte, index) => bytes[index] !== byte))
    throw new OleBroken('not a compound document')
  const view = viewOf(bytes)
  const [shift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)]
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new OleBroken('sectors of an unknown size')
  const sectorSize = 2 ** shift
  const named = [...numbersOf(bytes.subarray(76)), ...(await furtherTableSectors(read, view, sectorSize))]
  const tableSectors = named.filter((sector) => sector < 0xff_ff_ff_fa).slice(0, view.getUint32(44, true))
  if (new Set(tableSectors).size < tableSectors.length) throw new OleBroken('a table that repeats itself')
  return {
    sectorSize,
    miniSectorSize: 2 ** miniShift,
    miniCutoff: view.getUint32(56, true),
    firstDirectory: view.getUint32(48, true),
    firstMiniTable: view.getUint32(60, true),
    tableSectors,
  }
}
