import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ArchiveEntry } from '#platform/files'
import { openArchive } from '#platform/files'
import { Refusal } from '#platform/refusal'
import { dateStyles } from './dates.ts'
import { sheetRows } from './rows.ts'
import { sharedTexts } from './strings.ts'
import { broken, readPart } from './xml.ts'

type Parts = (path: string) => ArchiveEntry | undefined

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

const tagsIn = async (entry: ArchiveEntry | undefined): Promise<readonly Tag[]> =>
  entry === undefined
    ? []
    : Array.fromAsync(
        readPart<Tag>(entry.chunks(), (give) => ({
          open: (name, attributes) => {
            give({ name, attributes })
          },
        })),
      )

/** Of an attribute with any prefix: `r:id`. */
const valueOf = ({ attributes }: Tag, name: string): string | undefined =>
  Object.entries(attributes).find(([full]) => full === name || full.endsWith(`:${name}`))?.[1]

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** The first sheet of a workbook, and from when its days are counted. */
const firstSheet = async (part: Parts): Promise<{ readonly path: string; readonly from1904: boolean }> => {
  const tags = await tagsIn(part('xl/workbook.xml'))
  const sheet = tags.find(({ name }) => name === 'sheet')
  const relation = (await tagsIn(part('xl/_rels/workbook.xml.rels'))).find(
    ({ attributes }) => sheet !== undefined && attributes['Id'] === valueOf(sheet, 'id'),
  )
  const target = relation?.attributes['Target']
  if (target === undefined) throw broken()
  const properties = tags.find(({ name }) => name === 'workbookPr')
  return {
    path: target.startsWith('/') ? target.slice(1) : posix.join('xl', target),
    from1904: isTrue(properties?.attributes['date1904']),
  }
}

const rowsIn = async function* (part: Parts, room: string): AsyncGenerator<readonly string[]> {
  const { path, from1904 } = await firstSheet(part)
  const sheet = part(path)
  if (sheet === undefined) throw broken()
  const dates = await dateStyles(part('xl/styles.xml')?.chunks())
  const texts = await sharedTexts(part('xl/sharedStrings.xml')?.chunks(), join(room, 'texts'))
  try {
    yield* sheetRows(sheet.chunks(), { texts, dates, from1904 })
  } finally {
    texts.close()
  }
}

/**
 * Rows of the first sheet of a workbook, by the heads in its first row that has any, read row by row: what cells name lies
 * on the disk meanwhile. Throws Refusal `moving-list`, and what archives are refused for.
 */
export const xlsxRows = async function* (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Readonly<Record<string, string>>> {
  const room = await mkdtemp(join(tmpdir(), 'gongkai-moving-'))
  try {
    const path = join(room, 'workbook')
    await pipeline(chunks, createWriteStream(path, { mode: 0o600 }))
    const { entries, close } = await openArchive(path).catch((error: unknown) => {
      throw error instanceof Refusal ? broken() : error
    })
    try {
      const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
      let heads: readonly string[] | undefined
      for await (const row of rowsIn((name) => byName.get(name.toLowerCase()), room))
        if (heads === undefined) heads = row.map((head) => head.trim())
        else
          yield Object.fromEntries(heads.flatMap((head, at) => (head === '' ? [] : [[head, row[at] ?? '']])))
    } finally {
      close()
    }
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}
