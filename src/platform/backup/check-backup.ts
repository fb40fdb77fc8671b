import { createHash } from 'node:crypto'
import { altered, damage, unreadable } from './archive/damage.ts'
import { createChecks } from './archive/checks.ts'
import type { ReadEntry } from './archive/read-archive.ts'
import { readArchive } from './archive/read-archive.ts'
import type { Manifest } from './manifest.ts'
import { manifestName, manifestSchema } from './manifest.ts'
import { keyOfEntry } from './stored-files.ts'
import type { TableDigest } from './tables/digest-table.ts'
import { createTableDigest } from './tables/digest-table.ts'
import { tableOfEntry } from './tables/entry-names.ts'

/** The manifest and the pages of checks are small. */
const largestText = 64 * 1024 * 1024

const textOf = async ({ name, size, content }: ReadEntry): Promise<Buffer> => {
  if (size > largestText) throw unreadable(name)
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

const linesIn = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0)

const manifestIn = (bytes: Buffer): Manifest => {
  try {
    return manifestSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw damage('backup-foreign', '备份文件里的 manifest.json 不是本版程序认识的格式（gongkai.backup/1）。')
  }
}

/** What passes by, added up, to be held against what the manifest says. */
const createTally = () => {
  const tables = new Map<string, ReturnType<typeof createTableDigest>>()
  const files = { count: 0, bytes: 0 }
  const empty: TableDigest = createTableDigest().digest()
  return {
    add: async ({ name, size, content }: ReadEntry): Promise<string> => {
      const table = tableOfEntry(name)
      if (table === undefined && keyOfEntry(name) === undefined) throw unreadable(name)
      const digest = table === undefined ? undefined : (tables.get(table) ?? createTableDigest())
      if (table !== undefined && digest) tables.set(table, digest)
      else Object.assign(files, { count: files.count + 1, bytes: files.bytes + size })
      const hash = createHash('sm3')
      for await (const piece of content) {
        hash.update(piece)
        digest?.add(linesIn(piece), piece)
      }
      return hash.digest('hex')
    },
    /** Throws where the manifest says otherwise. */
    hold: (manifest: Manifest): void => {
      for (const { name, rows, sm3 } of manifest.tables) {
        const read = tables.get(name)?.digest() ?? empty
        if (read.rows !== rows || read.sm3 !== sm3) throw altered(`tables/${name}`)
        tables.delete(name)
      }
      const [unknown] = tables.keys()
      if (unknown !== undefined) throw altered(`tables/${unknown}`)
      if (manifest.files.count !== files.count || manifest.files.bytes !== files.bytes) throw altered('files')
    },
  }
}

const nameIn = (line: string | undefined): string | undefined => /^\{"name":"([^"]+)"/u.exec(line ?? '')?.[1]

/** Which entry is not as the page of checks says: changed, put in, or — as the page names it — taken out. */
const firstDifferent = (written: Buffer, read: Buffer): string => {
  const [said, found] = [written, read].map((page) => page.toString('utf8').split('\n'))
  const index = (said ?? []).findIndex((line, place) => line !== found?.[place])
  const [name, other] = [nameIn(said?.[index]), nameIn(found?.[index])]
  const isThere = found?.some((line) => nameIn(line) === name) === true
  return (isThere ? other : name) ?? other ?? '核对记录'
}

/**
 * Reads a whole backup file and holds every entry against its checks and the manifest. Changes nothing. Gives the
 * manifest. Throws Refusal naming the entry that is truncated, altered or unreadable.
 */
export const checkBackup = async (file: string): Promise<Manifest> => {
  const checks = createChecks()
  const tally = createTally()
  let manifest: Manifest | undefined
  for await (const entry of readArchive(file)) {
    if (manifest !== undefined) throw unreadable(entry.name)
    if (entry.name === manifestName) manifest = manifestIn(await textOf(entry))
    else if (entry.name.startsWith('checks/')) {
      const [written, page] = [await textOf(entry), checks.page()]
      if (!written.equals(page.content)) throw altered(firstDifferent(written, page.content))
    } else checks.note({ name: entry.name, size: entry.size, sm3: await tally.add(entry) })
  }
  if (manifest === undefined) throw unreadable(manifestName)
  const [unchecked] = checks.waiting()
  if (unchecked) throw altered(unchecked.name)
  if (manifest.checks !== checks.digest()) throw altered(manifestName)
  tally.hold(manifest)
  return manifest
}
