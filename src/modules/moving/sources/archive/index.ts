import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { posix } from 'node:path'
import type { ArchiveEntry, Files } from '#platform/files'
import { readArchive } from '#platform/files'
import type { Converter } from '../../convert/index.ts'
import { no } from '../../no.ts'
import { takeAlong } from '../files.ts'
import type { SourceItem } from '../item.ts'
import { mostFiles } from '../item.ts'
import type { ListRow } from '../list/index.ts'
import { extensionOf, listRows } from '../list/index.ts'
import type { Found } from '../page/index.ts'
import { htmlOf, readPage, rewriteFiles } from '../page/index.ts'
import { wordItem } from '../word-page.ts'

/** What an archive is read with. */
export interface ArchiveTools {
  readonly files: Pick<Files, 'take'>
  readonly converter: Converter
  /** Bytes of one file at most. */
  readonly largest: number
}

/** Columns of the list in an archive that name files in it. */
const bodyField = '正文文件'
const filesField = '附件'

const largestPage = 20 * 1024 * 1024

const bytesOf = async (entry: ArchiveEntry): Promise<Buffer> => buffer(entry.chunks())

const isPage = (name: string): boolean => /^(?:html?|docx)$/u.test(extensionOf(name))

/** An entry by a name in a page or list: beside it, or from the top. */
const finderOf = (entries: readonly ArchiveEntry[]) => {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return (name: string, beside: string): ArchiveEntry | undefined => {
    let plain = name.replace(/[?#].*$/u, '').replaceAll('\\', '/')
    try {
      plain = decodeURIComponent(plain)
    } catch {
      // A name with a lone percent sign is meant as it stands.
    }
    const near = posix.normalize(posix.join(posix.dirname(beside), plain))
    return (
      byName.get(near.toLowerCase()) ?? byName.get(posix.normalize(plain).replace(/^\/+/u, '').toLowerCase())
    )
  }
}

type Finder = ReturnType<typeof finderOf>

const takeEntry = async (
  entry: ArchiveEntry | undefined,
  name: string,
  tools: ArchiveTools,
): Promise<Found> => entry && takeAlong(tools.files, name, Readable.from(entry.chunks()), tools.largest)

const pageItem = async (entry: ArchiveEntry, find: Finder, tools: ArchiveTools): Promise<SourceItem> => {
  if (entry.size > largestPage)
    return { fields: {}, body: null, files: [], address: null, problems: [`“${entry.name}”太大，没有读。`] }
  const bytes = await bytesOf(entry)
  if (extensionOf(entry.name) === 'docx') {
    const { title, ...word } = await wordItem(tools, bytes)
    const fields = { 标题: title || posix.basename(entry.name, posix.extname(entry.name)) }
    return { fields, ...word, address: null }
  }
  const { fields, block } = readPage(bytes)
  const rewritten = await rewriteFiles(block, {
    whole: (href) => href,
    fetch: async (from, name) => {
      const found = find(from, entry.name)
      // What leads to the web stays a link.
      if (found === undefined && URL.canParse(from)) return undefined
      const missing = { ok: false, why: `压缩包里没有“${from.slice(0, 80)}”。` } as const
      return found === undefined ? missing : takeEntry(found, name, tools)
    },
  })
  return { fields, body: htmlOf(block), ...rewritten, address: null }
}

const attachmentsOf = async (row: ListRow, beside: string, find: Finder, tools: ArchiveTools) => {
  const names = (row[filesField] ?? '')
    .split(/[;；|\n]/u)
    .flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  const files: SourceItem['files'][number][] = []
  const problems: string[] = []
  for (const from of names.slice(0, mostFiles)) {
    const found = await takeEntry(find(from, beside), posix.basename(from.replaceAll('\\', '/')), tools)
    if (found === undefined) problems.push(`压缩包里没有附件“${from.slice(0, 80)}”。`)
    else if (found.ok) files.push({ from, taken: found.taken, shown: false })
    else problems.push(found.why)
  }
  return { files, problems }
}

const listedItem = async (
  row: ListRow,
  list: ArchiveEntry,
  find: Finder,
  tools: ArchiveTools,
): Promise<SourceItem> => {
  const named = row[bodyField]?.trim() ?? ''
  const entry = named === '' ? undefined : find(named, list.name)
  const page = entry && isPage(entry.name) ? await pageItem(entry, find, tools) : undefined
  const attached = await attachmentsOf(row, list.name, find, tools)
  const missing = named !== '' && page === undefined ? [`压缩包里没有正文文件“${named.slice(0, 80)}”。`] : []
  return {
    fields: { ...page?.fields, ...row },
    body: page?.body ?? null,
    // Files of the page keep their places: what it shows is named by them.
    files: [...(page?.files ?? []), ...attached.files],
    address: null,
    problems: [...missing, ...(page?.problems ?? []), ...attached.problems],
  }
}

/**
 * Gives each item of an archive on this machine to `each`: by the list in it where there is one, else every page and Word
 * document. Throws Refusal `moving-list` and what the archive is refused for.
 */
export const readArchiveItems = (
  path: string,
  tools: ArchiveTools,
  each: (items: AsyncGenerator<() => Promise<SourceItem>>) => Promise<void>,
): Promise<void> =>
  readArchive(path, async (entries) => {
    const find = finderOf(entries)
    const list = entries.find(({ name }) => /^[^/]*\.(?:csv|xlsx|json)$/iu.test(name))
    const pages = entries.filter(({ name }) => isPage(name))
    if (list === undefined && pages.length === 0)
      throw no.list('压缩包里没有清单（CSV、Excel、JSON，放在最外层），也没有网页或者 Word 文档。')
    const items = async function* (): AsyncGenerator<() => Promise<SourceItem>> {
      if (list === undefined) for (const page of pages) yield () => pageItem(page, find, tools)
      else {
        const rows = listRows({ name: list.name, chunks: list.chunks() })
        for await (const row of rows) yield () => listedItem(row, list, find, tools)
      }
    }
    await each(items())
  })
