import { sql } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { LocalDate } from '#statute/calendar'
import { dropPrint, putPrint } from '#modules/content-checks'
import { columnsAbove } from '../../columns/index.ts'
import { plainTextOf } from '../../content/index.ts'
import type { Content } from '../../content.ts'
import type { ColumnId, DocumentId } from '../../ids.ts'
import type { Query, Writing } from '../../schema/index.ts'
import type { PlaceRow } from '../../schema/public-tables.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { indexPublication, unindexPublication } from '../../search/index.ts'
import { filesIn } from '../../store/index.ts'
import { columnsIn } from './shown.ts'

/** A place in a list, without what it is of. */
export type Place = Pick<PlaceRow, 'column' | 'own'>

/** Where a text is listed: in its columns, and in all above them. */
export const placesOf = async (query: Query, content: Content): Promise<readonly Place[]> => {
  const own = columnsIn(content)
  const all = new Set<ColumnId>()
  for (const column of own) for (const each of await columnsAbove(query, column)) all.add(each)
  return [...all].toSorted().map((column) => ({ column, own: own.includes(column) ? 1 : 0 }))
}

/** Throws Refusal `column-closed` where a text would go into a column that takes nothing new, or is not its body's. */
export const assertColumnsOpen = async (
  query: Query,
  { organisation }: DocumentRow,
  content: Content,
  on: LocalDate,
): Promise<void> => {
  const asked = columnsIn(content)
  const rows = await query
    .selectFrom('publishing_column')
    .select(['id', 'title', 'organisation', 'opened_on', 'closed_on'])
    .where('id', 'in', asked)
    .execute()
  const open = rows.filter(
    (column) =>
      column.organisation === organisation &&
      column.opened_on <= on &&
      (column.closed_on === null || column.closed_on > on),
  )
  if (open.length === asked.length) return
  const closed = rows.find((column) => !open.includes(column))
  throw new Refusal(
    'conflict',
    'column-closed',
    '栏目不能发布新的内容',
    `${closed ? `栏目“${closed.title}”` : '所选的栏目'}已经停用或者不是本机构的，请修改文件，换一个栏目。`,
  )
}

/** Throws Refusal `attachment-missing` where a file is not in the store, is another's, or is not the one signed for. */
export const assertFiles = async (
  query: Query,
  { organisation }: DocumentRow,
  content: Content,
): Promise<void> => {
  const asked = filesIn(content)
  if (asked.length === 0) return
  const rows = await query
    .selectFrom('file')
    .select(['id', 'digest', 'organisation'])
    .where('id', 'in', asked)
    .execute()
  const digests = new Map(content.attachments.map(({ file, digest }) => [file, digest]))
  const sound = rows.filter(
    ({ id, digest, organisation: owner }) => owner === organisation && (digests.get(id) ?? digest) === digest,
  )
  if (sound.length === asked.length) return
  const bad = content.attachments.find(({ file }) => !sound.some(({ id }) => id === file))
  throw new Refusal(
    'conflict',
    'attachment-missing',
    '附件或者图片有问题',
    `${bad ? `附件“${bad.name}”` : '正文里的图片'}不在本机构的文件库里，或者已经不是签署时的文件，请重新上传。`,
  )
}

/** Out of the lists, with its files, but still found. */
const clearAround = async (tx: Writing, document: DocumentId): Promise<void> => {
  await tx.deleteFrom('publication_place').where('document', '=', document).execute()
  await tx.deleteFrom('publication_file').where('document', '=', document).execute()
  await tx.deleteFrom('interpretation_link').where('interpretation', '=', document).execute()
}

/**
 * Puts a public text into its lists, lets out exactly its files, and has it found as it is now; what was there before
 * is gone. Behind `putPublication`.
 */
export const putAround = async (
  tx: Writing,
  row: DocumentRow,
  content: Content,
  { number, published_at }: Pick<PlaceRow, 'number' | 'published_at'>,
): Promise<void> => {
  const document = row.id
  await clearAround(tx, document)
  const places = await placesOf(tx, content)
  await tx
    .insertInto('publication_place')
    .values(places.map((place) => ({ ...place, document, number, published_at })))
    .execute()
  const files = filesIn(content)
  if (files.length > 0)
    await tx
      .insertInto('publication_file')
      .values(files.map((file) => ({ file, document })))
      .execute()
  const interprets = content.interprets.filter((other) => other !== document)
  if (interprets.length > 0)
    await tx
      .insertInto('interpretation_link')
      .columns(['interpretation', 'document'])
      .expression((from) =>
        from
          .selectFrom('document')
          .select([sql<DocumentId>`cast(${document} as text)`.as('interpretation'), 'id'])
          .where('id', 'in', interprets),
      )
      .execute()
  await putPrint(tx, document, plainTextOf(content.body))
  await indexPublication(tx, document)
}

/** Takes a document out of all lists and out of the search, and its files away; links that others make to it stay theirs. */
export const takeAround = async (tx: Writing, document: DocumentId): Promise<void> => {
  await clearAround(tx, document)
  await unindexPublication(tx, document)
  await dropPrint(tx, document)
}
