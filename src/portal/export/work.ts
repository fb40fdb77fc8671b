import type { Files } from '#platform/files'
import { FileMissing } from '#platform/files'
import type { PublicFile, Query } from '#modules/publishing'
import { pageNumbers, publicFiles, publicFileText } from '#modules/publishing'
import { documentPath, openDocumentPath } from '../view/addresses.ts'
import type { Keeper } from './keeper.ts'
import { sentPath, textPath } from './place.ts'
import type { Press } from './press.ts'
import { safeFileName } from './safe-name.ts'

/** Documents, and files people sent in, in hand at once. */
const batch = 32

/** Puts every document behind a number, its page and its data; `done` is told how far it is. */
export const putDocuments = async (
  query: Query,
  press: Press,
  behind: number,
  done: (upTo: number, documents: number) => Promise<void>,
): Promise<void> => {
  for (let from = behind; ;) {
    const numbers = await pageNumbers(query, from, batch)
    const last = numbers.at(-1)
    if (last === undefined) return
    await Promise.all(
      numbers.map(async (number) => {
        await press.page(documentPath(number))
        await press.answer(openDocumentPath(number))
      }),
    )
    await done(last, numbers.length)
    from = last
  }
}

async function* piecesOf(files: Files, digest: string): AsyncGenerator<Uint8Array> {
  for await (const piece of await files.open(digest)) yield piece as Uint8Array
}

/** Puts one file with its text; false where the store does not have it. */
const putSent = async (
  query: Query,
  { files, keeper }: { readonly files: Files; readonly keeper: Keeper },
  { id, digest, name, size }: PublicFile,
): Promise<boolean> => {
  const safe = safeFileName(name)
  try {
    await keeper.putPieces(sentPath(id, safe), () => piecesOf(files, digest), size)
  } catch (error) {
    if (error instanceof FileMissing) return false
    throw error
  }
  const text = await publicFileText(query, digest)
  if (text !== undefined) await keeper.put(textPath(id, safe), text)
  return true
}

/** Puts every file that public documents hold. Gives a sentence for each the store does not have. */
export const putSentFiles = async (
  query: Query,
  store: { readonly files: Files; readonly keeper: Keeper },
  step: () => void,
): Promise<readonly string[]> => {
  const problems: string[] = []
  for (let behind = ''; ;) {
    const found = await publicFiles(query, behind, batch)
    const last = found.at(-1)
    if (last === undefined) return problems
    for (const file of found) {
      if (!(await putSent(query, store, file)))
        problems.push(`附件“${file.name}”（${file.id}）在文件存放处找不到，副本里没有它。`)
      step()
    }
    behind = last.id
  }
}
