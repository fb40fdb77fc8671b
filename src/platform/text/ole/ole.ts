import type { ReadAt } from './chain.ts'
import { chainOf, numbersOf, readSectors, sectorReader } from './chain.ts'
import type { OleEntry } from './directory.ts'
import { directoryOf } from './directory.ts'
import { headerOf } from './header.ts'

/** A compound document (OLE): what DOC, XLS and WPS files are, a small file system in a file. */
export interface Ole {
  readonly entries: readonly OleEntry[]
  /** The bytes of a stream, at most so many. */
  readonly bytesOf: (entry: OleEntry, most: number) => Promise<Uint8Array>
}

/** The largest table or directory that is looked at, in sectors: a file of 2 GB has no more. */
const mostSectors = 65_536

/**
 * Opens a compound document by [MS-CFB], reading only what is asked for. Throws OleBroken for anything else and
 * for circles and ends that lie outside.
 */
export const openOle = async (read: ReadAt): Promise<Ole> => {
  const header = await headerOf(read)
  const sectors = sectorReader(read, header.sectorSize)
  const table = numbersOf(await sectors(header.tableSectors.slice(0, mostSectors)))
  const follow = (start: number, most = mostSectors) => sectors(chainOf(table, start, most))
  const { root, entries } = directoryOf(await follow(header.firstDirectory))
  const miniTable = numbersOf(await follow(header.firstMiniTable))

  const miniBytes = async (entry: OleEntry): Promise<Uint8Array> => {
    const holding = chainOf(table, root.start, mostSectors)
    const perSector = header.sectorSize / header.miniSectorSize
    const chain = chainOf(miniTable, entry.start, Math.ceil(entry.size / header.miniSectorSize))
    return readSectors(
      async (offset, length) => {
        const parts: Uint8Array[] = []
        for (let done = 0; done < length; done += header.miniSectorSize) {
          const mini = (offset + done) / header.miniSectorSize
          const sector = holding[Math.floor(mini / perSector)] ?? Number.MAX_SAFE_INTEGER
          const place = (sector + 1) * header.sectorSize + (mini % perSector) * header.miniSectorSize
          parts.push(await read(place, header.miniSectorSize))
        }
        return Buffer.concat(parts)
      },
      chain,
      header.miniSectorSize,
      (mini) => mini * header.miniSectorSize,
    )
  }

  const bytesOf = async (entry: OleEntry, most: number): Promise<Uint8Array> => {
    const size = Math.min(entry.size, most)
    const bytes =
      entry.size < header.miniCutoff
        ? await miniBytes(entry)
        : await follow(entry.start, Math.ceil(size / header.sectorSize))
    return bytes.subarray(0, size)
  }

  return { entries, bytesOf }
}
