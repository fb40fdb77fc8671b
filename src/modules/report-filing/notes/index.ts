/** What a person notes during a year for its report: problems, measures, trainings, inspections. */
export { changeNote, dropNote, notesOf, placeOfNote, writeNote } from './note.ts'
export type { NoteText, WriteNote } from './note.ts'
