import { open } from 'node:fs/promises'
import type { Entry, ZipFile } from 'yauzl'
import { openPromise } from 'yauzl'
import type { Budget } from './budget.ts'
import { no } from '../no.ts'
import { Refusal } from '#platform/refusal'

/** One file in an archive. */
export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  /** Its bytes as they are unpacked, counted against the budget. */
  readonly chunks: () => AsyncIterable<Uint8Array>
}

const nameOf = ({ fileName }: Entry): string => {
  const raw: unknown = fileName
  const bytes = raw as Uint8Array
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A name that leads out of the folder it is unpacked into, on any system. */
const leadsOut = (name: string): boolean =>
  name === '' ||
  name.includes('\0') ||
  /^(?:[/\\]|[a-z]:)/iu.test(name) ||
  name.split(/[/\\]/u).includes('..')

/** A link is a file that leads elsewhere when it is unpacked on Unix. */
const isLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0xf0_00) === 0xa0_00

const brokenArchive = () => no.broken('文件打不开，可能没有传完或者已经损坏，请重新保存后再传。')

const check = (entry: Entry, name: string): void => {
  if (leadsOut(name) || isLink(entry))
    throw no.path(`压缩包里的“${name.slice(0, 80)}”指向压缩包以外的位置，请重新压缩，只放普通文件。`)
  if (entry.isEncrypted()) throw no.locked('文件设了打开密码，系统检查不了，请去掉密码后再传。')
  if (!entry.canDecodeFileData())
    throw no.broken('压缩包用了不常见的压缩方法，系统打不开，请用普通的 ZIP 方式重新压缩。')
}

const unpacking = async function* (zip: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  let soFar = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Uint8Array
      soFar += bytes.length
      budget.unpack(bytes.length, soFar, entry.compressedSize)
      yield bytes
    }
  } catch (error) {
    throw error instanceof Refusal ? error : brokenArchive()
  }
}

const entriesOf = async (zip: ZipFile, budget: Budget): Promise<ArchiveEntry[]> => {
  budget.enter(zip.entryCount)
  const entries: ArchiveEntry[] = []
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry).replaceAll('\\', '/')
    check(entry, name)
    if (!name.endsWith('/'))
      entries.push({ name, size: entry.uncompressedSize, chunks: () => unpacking(zip, entry, budget) })
  }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length)
    throw no.path('压缩包里有两个同名的文件，不知道该用哪一个，请重新压缩。')
  return entries
}

/** An archive whose entries can be read until it is closed. */
export interface OpenArchive {
  readonly entries: readonly ArchiveEntry[]
  readonly close: () => void
}

/** Opens a ZIP archive; its owner closes it. Throws Refusal for what is broken, locked, or leads out of it. */
export const openedArchive = async (path: string, budget: Budget): Promise<OpenArchive> => {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch(() => {
    throw brokenArchive()
  })
  const close = (): void => {
    zip.close()
  }
  try {
    return { entries: await entriesOf(zip, budget), close }
  } catch (error) {
    close()
    throw error instanceof Refusal ? error : brokenArchive()
  }
}

/**
 * Opens a ZIP archive for as long as the task takes; the task must read every entry it wants checked. Throws
 * Refusal for what is broken, locked, or leads out of it.
 */
export const withArchive = async <Result>(
  path: string,
  budget: Budget,
  task: (entries: readonly ArchiveEntry[]) => Promise<Result>,
): Promise<Result> => {
  const { entries, close } = await openedArchive(path, budget)
  try {
    return await task(entries)
  } finally {
    close()
  }
}

/** Unpacks one entry into a new file. */
export const unpackTo = async (entry: ArchiveEntry, path: string): Promise<void> => {
  const handle = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of entry.chunks()) await handle.writeFile(chunk)
  } finally {
    await handle.close()
  }
}
