import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { NoteId } from '../ids.ts'
import type { NoteKind, Query, ReportNoteRow, Writing } from '../schema/index.ts'

/** What is noted: a problem, a measure, a training, an inspection, something else. */
export interface NoteText {
  readonly kind: NoteKind
  readonly on: LocalDate
  readonly title: string
  readonly people: number | null
  readonly result: string | null
}

export interface WriteNote extends NoteText {
  readonly organisation: OrganisationId
  readonly year: number
  readonly by: PersonId
}

const columnsOf = ({ kind, on, title, people, result }: NoteText) => ({
  kind,
  on_date: on,
  title: title.trim(),
  people: kind === 'training' ? people : null,
  result: result?.trim() === '' ? null : (result?.trim() ?? null),
})

/** Notes something for the report of a year. One audit row `report.note`. */
export const writeNote = async (
  tx: Writing,
  act: Act,
  { organisation, year, by, ...text }: WriteNote,
): Promise<NoteId> => {
  const id = newId() as NoteId
  const columns = columnsOf(text)
  await tx
    .insertInto('report_note')
    .values({ id, organisation, year, ...columns, written_by: by, written_at: act.at })
    .execute()
  await record(tx, act, {
    what: 'report.note',
    subject: `report-note:${id}`,
    organisation,
    after: { year, ...columns },
  })
  return id
}

const loadNote = async (query: Query, id: NoteId): Promise<ReportNoteRow> => {
  const row = await query.selectFrom('report_note').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw refuse('missing', 'note-missing', '没有这条记录', '它可能已经删除，请刷新页面。', 'note')
}

/** The body a note belongs to; undefined where there is no such note. */
export const placeOfNote = async (query: Query, id: NoteId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('report_note').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** Puts a note right, or writes down what came of it. One audit row. Throws Refusal `note-missing`. */
export const changeNote = async (
  tx: Writing,
  act: Act,
  { note, by, ...text }: NoteText & { readonly note: NoteId; readonly by: PersonId },
): Promise<void> => {
  const before = await loadNote(tx, note)
  const columns = columnsOf(text)
  await tx
    .updateTable('report_note')
    .set({ ...columns, written_by: by, written_at: act.at })
    .where('id', '=', note)
    .execute()
  const { kind, on_date, title, people, result } = before
  await record(tx, act, {
    what: 'report.note.change',
    subject: `report-note:${note}`,
    organisation: before.organisation,
    before: { kind, on_date, title, people, result },
    after: columns,
  })
}

/** Takes a note away; the trail keeps what it said. Throws Refusal `note-missing`. */
export const dropNote = async (tx: Writing, act: Act, note: NoteId): Promise<void> => {
  const { id, organisation, year, kind, title, result } = await loadNote(tx, note)
  await tx.deleteFrom('report_note').where('id', '=', id).execute()
  await record(tx, act, {
    what: 'report.note.drop',
    subject: `report-note:${id}`,
    organisation,
    before: { year, kind, title, result },
  })
}

/** What was noted for the report of a year, oldest first. */
export const notesOf = async (
  query: Query,
  organisation: OrganisationId,
  year: number,
): Promise<readonly ReportNoteRow[]> =>
  query
    .selectFrom('report_note')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('year', '=', year)
    .orderBy('on_date')
    .orderBy('id')
    .execute()
