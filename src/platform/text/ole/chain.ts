/** Bytes at an offset; fewer only at the end. */
export type ReadAt = (offset: number, length: number) => Promise<Uint8Array>

/** The file is no compound document, or a broken one. */
export class OleBroken extends Error {
  override readonly name = 'OleBroken'
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The sectors from `start` on, by a table that names the next of each. A circle, or one out of the file, is broken. */
export const chainOf = (table: Uint32Array, start: number, most: number): number[] => {
  const sectors: number[] = []
  for (let at = start; at < 0xff_ff_ff_fa && sectors.length < most; at = table[at] ?? 0xff_ff_ff_ff) {
    if (at >= table.length || sectors.length > table.length) throw new OleBroken('a chain leaves the file')
    sectors.push(at)
  }
  return sectors
}

/** Reads sectors, those that lie side by side at once. `offsetOf` gives where a sector lies. */
export const readSectors = async (
  read: ReadAt,
  sectors: readonly number[],
  size: number,
  offsetOf: (sector: number) => number,
): Promise<Uint8Array> => {
  const whole = new Uint8Array(sectors.length * size)
  let first = 0
  while (first < sectors.length) {
    let next = first + 1
    while (sectors[next] === (sectors[next - 1] ?? 0) + 1) next += 1
    const piece = await read(offsetOf(sectors[first] ?? 0), (next - first) * size)
    // only the last sector of the file may be cut short
    if (piece.length <= (next - first - 1) * size) throw new OleBroken('a sector lies outside the file')
    whole.set(piece, first * size)
    first = next
  }
  return whole
}

/** The numbers in bytes: 32 bits each, lowest byte first. */
export const numbersOf = (bytes: Uint8Array): Uint32Array => {
  const view = viewOf(bytes)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  )
}

/** Reads whole sectors of the file. */
export const sectorReader =
  (read: ReadAt, sectorSize: number) =>
  (sectors: readonly number[]): Promise<Uint8Array> =>
    readSectors(read, sectors, sectorSize, (sector) => (sector + 1) * sectorSize)
