import type { LocalDate } from '#statute/calendar'
import type { Migration } from '#platform/db'
import { createIndex, createTable, date, integer, sql, text } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'

/** Where a document that went out counts in table 2; kept when its page is withdrawn. */
export interface CountedDocumentRow {
  readonly document: DocumentId
  readonly organisation: OrganisationId
  readonly counts: 'licence' | 'penalty' | 'coercion' | 'fee'
  /** The day of the decision; of a charge the last day of its year. */
  readonly on_date: LocalDate
  /** In fen; 0 where it is counted by pieces. */
  readonly amount: number
  /** The version that went out last. */
  readonly version: number
}

export interface CountedTables {
  readonly counted_document: CountedDocumentRow
}

interface Published {
  readonly document: string
  readonly organisation: string
  readonly kind: string
  readonly fields: string
  readonly version: number
}

/** What is public today, as `countedFactOf` would have it; of what was withdrawn before, no day is known any more. */
const rowOf = ({ document, organisation, kind, fields, version }: Published) => {
  const told = JSON.parse(fields) as Readonly<Record<string, unknown>>
  const on = kind === 'fee' ? told['year'] : told['decidedOn']
  const amount = told['amount']
  if (typeof on !== 'string' || (kind === 'fee' && typeof amount !== 'number')) return []
  const on_date = kind === 'fee' ? `${on.trim()}-12-31` : on.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(on_date) || told['authority'] !== undefined) return []
  return [{ document, organisation, counts: kind, on_date, amount: kind === 'fee' ? amount : 0, version }]
}

export const countedMigration: Migration = {
  id: '0043-counted-documents',
  up: async (tx) => {
    await createTable(tx, 'counted_document', {
      columns: {
        document: text({ primary: true, references: 'document.id' }),
        organisation: text({ references: 'organisation.id' }),
        counts: text(),
        on_date: date(),
        amount: integer(),
        version: integer(),
      },
    })
    await createIndex(tx, 'counted_document', ['organisation', 'counts', 'on_date', 'document'])
    const { rows } =
      await sql<Published>`select document, organisation, kind, fields, version from publication
      where kind in ('licence', 'penalty', 'coercion', 'fee')`.execute(tx)
    for (const row of rows.flatMap(rowOf)) await tx.insertInto('counted_document').values(row).execute()
  },
}
