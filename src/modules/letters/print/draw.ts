import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Database } from '#platform/db'
import type { Files } from '#platform/files'
import { recordFile } from '#platform/files'
import { drawDocx, drawPdf } from '#platform/paper'
import type { LetterId } from '../ids.ts'
import { openLetter } from '../issue/content.ts'
import type { LetterRow, Query, Reading } from '../schema/index.ts'
import { paperOf } from './paper.ts'
import type { AuditTables } from '#platform/audit'

/** What drawing stands on. */
export interface Drawing {
  readonly database: Pick<Database<Reading & AuditTables>, 'read' | 'transaction'>
  readonly files: Pick<Files, 'take'>
  readonly sealer: Sealer
}

type Undrawn = Pick<LetterRow, 'id' | 'organisation' | 'number' | 'content' | 'docx' | 'pdf'>

/** Letters that say something: those of a case that was forgotten say nothing any more, and are not drawn anew. */
const readable = (query: Query) =>
  query
    .selectFrom('letter')
    .innerJoin('request', 'request.id', 'letter.request')
    .where('request.name_index', '!=', '')

const rowOf = (query: Query, id: LetterId): Promise<Undrawn | undefined> =>
  readable(query)
    .select([
      'letter.id',
      'letter.organisation',
      'letter.number',
      'letter.content',
      'letter.docx',
      'letter.pdf',
    ])
    .where('letter.id', '=', id)
    .executeTakeFirst()

/**
 * Draws a letter as Word and PDF from what was sealed when it was issued, and keeps both as files; a letter that is
 * drawn stays as it is. Done behind the commit, so that no number waits for a drawing; may be done again after a kill.
 */
export const drawLetter = async (
  { database, files, sealer }: Drawing,
  act: Act,
  id: LetterId,
): Promise<void> => {
  const row = await database.read((query) => rowOf(query, id))
  if (row === undefined || (row.docx !== null && row.pdf !== null)) return
  const paper = paperOf(openLetter(id, row.content, sealer))
  const docx = await files.take(await drawDocx(paper), { name: `${row.number}.docx` })
  const { bytes, missing } = await drawPdf(paper)
  const pdf = await files.take(bytes, { name: `${row.number}.pdf` })
  await database.transaction(async (tx) => {
    const now = await rowOf(tx, id)
    if (now?.docx !== null) return
    const { organisation } = row
    const kept = {
      docx: await recordFile(tx, act, { taken: docx, organisation }),
      pdf: await recordFile(tx, act, { taken: pdf, organisation }),
    }
    await tx
      .updateTable('letter')
      .set({ docx: kept.docx.id, pdf: kept.pdf.id })
      .where('id', '=', id)
      .execute()
    await record(tx, act, {
      what: 'letter.draw',
      subject: `letter:${id}`,
      organisation,
      after: { docx: kept.docx.digest, pdf: kept.pdf.digest, missing: [...missing] },
    })
  })
}

const waiting = (query: Query, now: Instant) =>
  readable(query)
    .select('letter.id')
    .where('letter.docx', 'is', null)
    .where('letter.issued_at', '<', later(now, -60_000))
    .orderBy('letter.id')
    .limit(100)
    .execute()

/** Whether letters wait whose drawing was broken off. */
export const lettersUndrawn = async (query: Query, now: Instant): Promise<boolean> =>
  (await waiting(query, now)).length > 0

/** Draws letters whose drawing was broken off. Gives how many. */
export const drawLetters = async (drawing: Drawing, act: Act): Promise<number> => {
  const rows = await drawing.database.read((query) => waiting(query, act.at))
  for (const { id } of rows) await drawLetter(drawing, act, id)
  return rows.length
}
