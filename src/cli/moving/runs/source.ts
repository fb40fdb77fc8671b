import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readArchive } from '#platform/files'
import type { ZipEntry } from '#platform/zip'
import { zipped } from '#platform/zip'
import { no } from './no.ts'

/** One file to move in from, as the store takes it. */
interface Source {
  readonly name: string
  /** Its bytes; the same every time, so that it is known again. */
  readonly chunks: () => AsyncIterable<Uint8Array>
}

const isList = (name: string): boolean => /\.(?:csv|txt|json|xlsx)$/iu.test(name)
const isZip = (name: string): boolean => /\.zip$/iu.test(name)

const fileChunks = (path: string) => (): AsyncIterable<Uint8Array> => createReadStream(path)

/** Every file of a folder and the folders in it, by their names; hidden ones and links are left out. */
const inFolder = async function* (folder: string, inner = ''): AsyncGenerator<ZipEntry> {
  const found = await readdir(join(folder, inner), { withFileTypes: true })
  const shown = found.filter(({ name }) => !/^(?:\.|~\$)/u.test(name))
  for (const entry of shown.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const name = inner === '' ? entry.name : `${inner}/${entry.name}`
    if (entry.isDirectory()) yield* inFolder(folder, name)
    else if (entry.isFile()) yield { name, chunks: fileChunks(join(folder, name)) }
  }
}

/** The list before everything that comes with it; other lists beside it are left out, so that it is the one. */
const withList = async function* (list: string, entries: AsyncIterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  yield { name: basename(list), chunks: fileChunks(list) }
  for await (const entry of entries) if (entry.name.includes('/') || !isList(entry.name)) yield entry
}

const sortOf = async (path: string): Promise<'folder' | 'list' | 'zip'> => {
  if ((await stat(path)).isDirectory()) return 'folder'
  if (isZip(path)) return 'zip'
  if (isList(path)) return 'list'
  throw no.source(`${path}：要是 CSV、JSON、Excel（.xlsx）清单、ZIP 压缩包，或者文件夹。`)
}

const zipName = (path: string): string => `${basename(path).replace(/\.[^.]+$/u, '')}.zip`

/** An archive is open only while its task runs: its entries are packed with the list into a file of ours. */
const repack = (list: string, archive: string, to: string): Promise<void> =>
  readArchive(archive, async (entries) => {
    const all = async function* (): AsyncGenerator<ZipEntry> {
      yield* await Promise.resolve(entries)
    }
    await pipeline(zipped(withList(list, all())), createWriteStream(to, { mode: 0o600 }))
  })

/** Opens what to move in from for as long as the task takes. Throws Refusal `moving-source`, and what the file system throws. */
export const withSource = async <Result>(
  path: string,
  files: string | undefined,
  task: (source: Source) => Promise<Result>,
): Promise<Result> => {
  const sort = await sortOf(path)
  if (files === undefined)
    return task(
      sort === 'folder'
        ? { name: zipName(path), chunks: () => zipped(inFolder(path)) }
        : { name: basename(path), chunks: fileChunks(path) },
    )
  if (sort !== 'list') throw no.source(`${path}：写了 --files 时，来源要是清单（CSV、JSON、Excel）。`)
  const beside = await sortOf(files)
  if (beside === 'list') throw no.source(`${files}：--files 要是文件夹或者 ZIP 压缩包。`)
  const name = zipName(path)
  if (beside === 'folder') return task({ name, chunks: () => zipped(withList(path, inFolder(files))) })
  const room = await mkdtemp(join(tmpdir(), 'gongkai-move-in-'))
  try {
    const packedTo = join(room, 'packed.zip')
    await repack(path, files, packedTo)
    return await task({ name, chunks: fileChunks(packedTo) })
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}
