import { zipSync } from 'fflate'
import type { LocalDate } from '#statute/calendar'
import type { Files } from '#platform/files'
import { fileOf } from '#platform/files'
import { mergePdfs } from '#platform/pdf'
import { refuse } from '#platform/refusal'
import type { LetterId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** How many letters are printed in one go. */
const most = 100

/** A letter with its files, as a batch takes it. */
interface Bundled {
  readonly number: string
  readonly docx: string
  readonly pdf: string
}

const filesOf = async (query: Query, ids: readonly LetterId[]): Promise<readonly Bundled[]> => {
  const rows = await query
    .selectFrom('letter')
    .select(['id', 'number', 'docx', 'pdf'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = byId.get(id)
    if (!row) throw refuse('missing', 'letter-missing', '没有这份文书', '请从文书列表里选取。')
    const { number, docx, pdf } = row
    if (docx === null || pdf === null)
      throw refuse('conflict', 'letter-undrawn', '文书还在生成', `${number}的文件还没有生成，请稍等再试。`)
    return { number, docx, pdf }
  })
}

const bytesOf = async (query: Query, files: Pick<Files, 'open'>, id: string): Promise<Uint8Array> => {
  const file = await fileOf(query, id)
  if (file === undefined) throw refuse('missing', 'letter-missing', '没有这份文书', '文书的文件不在了。')
  const chunks: AsyncIterable<Uint8Array> = await files.open(file.digest)
  return new Uint8Array(Buffer.concat(await Array.fromAsync(chunks)))
}

/** A file to be saved. */
export interface Bundle {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/**
 * Many letters as one: a PDF to print, in the order they were chosen, or a ZIP of both files of each. Throws Refusal
 * `letter-missing`, `letter-undrawn`, `letter-many`.
 */
export const bundleLetters = async (
  query: Query,
  files: Pick<Files, 'open'>,
  {
    letters,
    as,
    on,
  }: { readonly letters: readonly LetterId[]; readonly as: 'pdf' | 'zip'; readonly on: LocalDate },
): Promise<Bundle> => {
  if (letters.length === 0 || letters.length > most)
    throw refuse('invalid', 'letter-many', '选得不对', `请选择1至${most}份文书。`, 'letters')
  const chosen = await filesOf(query, letters)
  const name = `文书${on}（${chosen.length}份）`
  if (as === 'pdf') {
    const pages = await Promise.all(chosen.map(({ pdf }) => bytesOf(query, files, pdf)))
    return {
      name: `${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: new Uint8Array(await mergePdfs(pages)),
    }
  }
  const entries: Record<string, Uint8Array> = {}
  for (const { number, docx, pdf } of chosen) {
    entries[`${number}.docx`] = await bytesOf(query, files, docx)
    entries[`${number}.pdf`] = await bytesOf(query, files, pdf)
  }
  return {
    name: `${name}.zip`,
    mediaType: 'application/zip',
    bytes: new Uint8Array(zipSync(entries, { level: 0 })),
  }
}
