import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { Refusal } from '#platform/refusal'
import { personNames } from '#modules/identity'
import type { Content } from '../../content.ts'
import { assertMay } from '../../machine/index.ts'
import type { OnDocument, Voided } from '../../review/index.ts'
import { approach, onEdit } from '../../review/index.ts'
import type { Query, Writing } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { printMoment } from '../moment.ts'
import type { TextFound } from '../texts.ts'
import { putTexts } from '../texts.ts'
import { putRewriting, rewriting } from './rewrite.ts'

export interface SaveDocument extends OnDocument {
  readonly content: Content
  /** The version it was made from. */
  readonly basedOn: number
  /** What was changed, in a line. */
  readonly note?: string | null | undefined
  /** What was read out of its attachments. */
  readonly texts?: readonly TextFound[] | undefined
}

/** Throws Refusal `document-changed`, which says who saved when, where a text was made from an older version. */
const assertNewest = async (query: Query, row: DocumentRow, basedOn: number): Promise<void> => {
  if (basedOn === row.version) return
  const newest = await query
    .selectFrom('document_version')
    .select(['saved_by', 'saved_at'])
    .where('document', '=', row.id)
    .where('number', '=', row.version)
    .executeTakeFirstOrThrow()
  const who = (await personNames(query, [newest.saved_by])).get(newest.saved_by) ?? '别人'
  throw new Refusal(
    'conflict',
    'document-changed',
    '文件已经被修改',
    `${who}在${printMoment(newest.saved_at)}保存了第${row.version}版，您改的是第${basedOn}版，没有覆盖。请看过改动，在新的一版上再改。`,
  )
}

/**
 * Saves a document on the version it was made from. Another text is another version: in review it voids what was signed,
 * of a public one it begins a correction; the same text changes nothing. Throws Refusal: what the table of states says,
 * `document-changed`, `content-unfit`, `body-too-long`.
 */
export const saveDocument = async (
  tx: Writing,
  act: Act,
  { content, basedOn, note, texts = [], ...input }: SaveDocument,
  sealer: Sealer,
): Promise<{ readonly version: number; readonly voided: readonly Voided[] }> => {
  const { row, situation } = await approach(tx, act, input)
  assertMay(situation, 'save')
  await assertNewest(tx, row, basedOn)
  const anew = await rewriting(tx, act, row, content)
  const by = input.caller.person
  const { stage, voided } = await onEdit(tx, act, { row, by, digest: anew.digest })
  const same = anew.digest === row.digest
  const version = same ? row.version : await putRewriting(tx, act, row, anew, { by, note, stage }, sealer)
  await putTexts(tx, act, texts)
  await record(tx, act, {
    what: 'document.save',
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage, mode: row.mode, version: row.version, digest: row.digest },
    after: { stage, mode: anew.content.disclosure.mode, version, digest: anew.digest, voided },
  })
  return { version, voided }
}
