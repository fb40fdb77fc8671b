import { buffer } from 'node:stream/consumers'
import type { Act } from '#platform/audit'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import { FileMissing } from '#platform/files'
import type { TextReader } from '#platform/text'
import type { OrganisationId } from '#modules/organisations'
import type { Attachment, Content } from '../content.ts'
import type { Reading, Writing } from '../schema/index.ts'
import { indexHolders } from '../search/index.ts'

/** What was read out of a file, by the digest of its bytes. */
export interface TextFound {
  readonly digest: string
  readonly text: string
  /** Why there is none, or not all of it: a Chinese sentence. */
  readonly problem: string | null
}

/** What reading asks for. */
export interface Reader {
  readonly database: Pick<Database<Reading>, 'read'>
  readonly files: Pick<Files, 'open'>
  readonly texts: Pick<TextReader, 'textOf'>
}

/** Attachments that the body keeps and whose text was not read yet, each digest once. */
const unreadOf = async (
  { database }: Reader,
  organisation: OrganisationId,
  attachments: readonly Attachment[],
): Promise<readonly Pick<Attachment, 'digest' | 'mediaType'>[]> => {
  const ids = attachments.map(({ file }) => file)
  if (ids.length === 0) return []
  const rows = await database.read((query) =>
    query
      .selectFrom('file')
      .leftJoin('attachment_text', 'attachment_text.digest', 'file.digest')
      .select(['file.digest', 'file.media_type as mediaType'])
      .where('file.id', 'in', ids)
      .where('file.organisation', '=', organisation)
      .where('attachment_text.digest', 'is', null)
      .execute(),
  )
  return [...new Map(rows.map((row) => [row.digest, row])).values()]
}

const readOne = async (
  { files, texts }: Reader,
  { digest, mediaType }: Pick<Attachment, 'digest' | 'mediaType'>,
): Promise<TextFound | undefined> => {
  try {
    const { text, note = null, later } = await texts.textOf(await buffer(await files.open(digest)), mediaType)
    if (later === true) return undefined
    // A text must not end in half a character, and no column of text holds the character 0.
    return { digest, text: text.toWellFormed().replaceAll('\0', ''), problem: note }
  } catch (error) {
    if (!(error instanceof FileMissing)) throw error
    return { digest, text: '', problem: '文件库里找不到这个文件，请重新上传。' }
  }
}

/**
 * Reads the text of a content's attachments that was not read yet: outside of any transaction, one after the other, as
 * it may take seconds. What the reader has no time for now stays unread, and says so at the gate. `putTexts` keeps what is
 * given.
 */
export const readTexts = async (
  reader: Reader,
  organisation: OrganisationId,
  { attachments }: Pick<Content, 'attachments'>,
): Promise<readonly TextFound[]> => {
  const found: TextFound[] = []
  for (const each of await unreadOf(reader, organisation, attachments)) {
    const read = await readOne(reader, each)
    if (read !== undefined) found.push(read)
  }
  return found
}

/**
 * Keeps what was read, by the digest of the bytes: the same file is read once. Part of the save that asked for it; public
 * pages that hold such a file already are found by its text from now on.
 */
export const putTexts = async (tx: Writing, act: Act, texts: readonly TextFound[]): Promise<void> => {
  if (texts.length === 0) return
  await tx
    .insertInto('attachment_text')
    .values(texts.map((each) => ({ ...each, read_at: act.at })))
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .execute()
  await indexHolders(
    tx,
    texts.map(({ digest }) => digest),
  )
}
