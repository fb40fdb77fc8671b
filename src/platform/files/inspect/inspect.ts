import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#platform/ids'
import type { Kind } from '../kinds.ts'
import { allKinds, entryOf, kindOfName } from '../kinds.ts'
import { no } from '../no.ts'
import type { ArchiveEntry } from './archive.ts'
import { unpackTo, withArchive } from './archive.ts'
import type { Budget } from './budget.ts'
import { inspectImage } from './image.ts'
import { archiveKindOf, isEmbedded, isRelations, refusePrograms, refuseRemote } from './office.ts'
import { oleKindsOf } from './ole.ts'
import { inspectPdf } from './pdf.ts'
import { inspectText } from './plain.ts'
import { sniff } from './sniff.ts'
import type { Source } from './source.ts'
import { withSource } from './source.ts'

/** A file to be looked into. */
export interface Subject {
  readonly path: string
  readonly name: string
  /** A folder for what its archives unpack to; the caller removes it. */
  readonly scratch: string
  readonly budget: Budget
  /** Whether archives may hold pages, which are only unpacked. */
  readonly pages?: boolean
  /** How many archives it lies in. */
  readonly depth: number
}

const titles = (found: readonly Kind[]): string => found.map((each) => entryOf(each).title).join('、')

/** The kind a name claims, among those wanted here. Throws Refusal. */
export const claimedKind = (name: string, wanted: readonly Kind[] = allKinds): Kind => {
  const claimed = kindOfName(name)
  if (claimed !== undefined && wanted.includes(claimed)) return claimed
  throw no.kind(`“${name.slice(0, 80)}”不是这里收的文件。这里收${titles(wanted)}。`)
}

const lie = (name: string, claimed: Kind, really?: string) =>
  no.lie(
    `“${name.slice(0, 80)}”的后缀是${entryOf(claimed).title}，内容却${really === undefined ? '不是' : `是${really}`}。请用原来的程序重新导出，不要直接改后缀。`,
  )

/** Unpacks an entry for as long as the task takes, as a subject one archive deeper. */
const unpacked = async (
  entry: ArchiveEntry,
  outer: Subject,
  task: (inner: Subject) => Promise<unknown>,
): Promise<void> => {
  const path = join(outer.scratch, newId())
  try {
    await unpackTo(entry, path)
    await task({ ...outer, path, name: entry.name, depth: outer.depth + 1 })
  } finally {
    await rm(path, { force: true })
  }
}

/** Objects embedded in a document have no honest names (`oleObject1.bin`): only what they are counts. */
const inspectEmbedded = async (inner: Subject): Promise<void> => {
  const found = await withSource(inner.path, sniff)
  if (found.is === 'ole') await withSource(inner.path, oleKindsOf)
  else if (found.is === 'archive') await inspectArchive(inner)
}

const isPage = ({ name }: ArchiveEntry): boolean => /\.html?$/iu.test(name)

const readThrough = async (entry: ArchiveEntry): Promise<void> => {
  const chunks = entry.chunks()[Symbol.asyncIterator]()
  while ((await chunks.next()).done !== true);
}

/** Looks into an archive and everything in it; gives what it is. */
const inspectArchive = async (subject: Subject): Promise<Kind> => {
  const { budget, depth, path } = subject
  if (depth >= budget.limits.depth)
    throw no.deep('压缩包里套着压缩包，层数太多。请把里面的文件取出来，直接上传或者只压缩一层。')
  return withArchive(path, budget, async (entries) => {
    const kind = await archiveKindOf(entries)
    if (kind !== 'zip') refusePrograms(entries)
    for (const entry of entries) {
      if (kind === 'zip' && subject.pages === true && isPage(entry)) await readThrough(entry)
      else if (kind === 'zip') await unpacked(entry, subject, inspect)
      else if (isEmbedded(entry)) await unpacked(entry, subject, inspectEmbedded)
      else if (isRelations(entry)) await refuseRemote(entry)
      else await readThrough(entry)
    }
    return kind
  })
}

const candidates = async (source: Source, subject: Subject): Promise<readonly Kind[]> => {
  const found = await sniff(source)
  switch (found.is) {
    case 'archive':
      return [await inspectArchive(subject)]
    case 'ole':
      return oleKindsOf(source)
    case 'text':
      return ['txt', 'csv', 'md', 'json']
    case 'markup':
    case 'unknown':
    case 'foreign':
      return []
    default:
      return [found.is]
  }
}

/**
 * What a file really is, once it has been looked through. Throws Refusal when its name says otherwise, when it is
 * of a kind that is not taken, or holds what must not be let in.
 */
export const inspect = async (subject: Subject): Promise<Kind> => {
  const claimed = claimedKind(subject.name)
  return withSource(subject.path, async (source) => {
    if (source.size === 0) throw no.empty(`“${subject.name.slice(0, 80)}”是空的，请核对后重新选择。`)
    const possible = await candidates(source, subject)
    if (!possible.includes(claimed)) throw lie(subject.name, claimed, possible[0] && titles(possible))
    if (claimed === 'pdf') await inspectPdf(source, subject.budget)
    if (entryOf(claimed).family === 'image') await inspectImage(source, claimed, subject.budget.limits)
    if (entryOf(claimed).family === 'text') await inspectText(source, claimed)
    return claimed
  })
}
