import type { Tx } from '#platform/db'
import type { ContentCheckTables, Query } from '../schema/index.ts'
import { bandsOf, printOf, shareOf, writePrint } from './print.ts'

type Writing = Tx<ContentCheckTables>

/** Takes the print of a text away. */
export const dropPrint = async (tx: Writing, subject: string): Promise<void> => {
  await tx.deleteFrom('check_band').where('subject', '=', subject).execute()
  await tx.deleteFrom('check_print').where('subject', '=', subject).execute()
}

/** Keeps by what a text is known again; the one before is gone. In the transaction that makes it public. */
export const putPrint = async (tx: Writing, subject: string, text: string): Promise<void> => {
  await dropPrint(tx, subject)
  const print = printOf(text)
  if (print === undefined) return
  await tx
    .insertInto('check_print')
    .values({ subject, print: writePrint(print) })
    .execute()
  await tx
    .insertInto('check_band')
    .values(bandsOf(print).map((band) => ({ band, subject })))
    .execute()
}

/** A text that is like another. */
export interface Alike {
  readonly subject: string
  readonly share: number
}

/** From this part in common on, two texts are told of as alike. */
const threshold = 0.8
/** Looked at, and told, at most. */
const mostLooked = 200
const mostTold = 3

/** The texts a text is like, the likest first; never itself. A handful of look-ups, however many there are. */
export const alikeTo = async (
  query: Query,
  text: string,
  itself: string | null,
): Promise<readonly Alike[]> => {
  const print = printOf(text)
  if (print === undefined) return []
  const near = await query
    .selectFrom('check_band')
    .select('subject')
    .distinct()
    .where('band', 'in', bandsOf(print))
    .limit(mostLooked)
    .execute()
  const subjects = near.map(({ subject }) => subject).filter((subject) => subject !== itself)
  if (subjects.length === 0) return []
  const rows = await query.selectFrom('check_print').selectAll().where('subject', 'in', subjects).execute()
  const written = writePrint(print)
  return rows
    .map(({ subject, print: other }) => ({ subject, share: shareOf(written, other) }))
    .filter(({ share }) => share >= threshold)
    .toSorted((one, other) => other.share - one.share || (one.subject < other.subject ? -1 : 1))
    .slice(0, mostTold)
}
