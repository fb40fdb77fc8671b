import type { Migration } from '#platform/db'
import { createIndex, sql } from '#platform/db'

/**
 * Table 3 of a year is counted and listed from indexes alone: one in the order of the GROUP BY, and within each group
 * in that of receipt; one in the order of receipt, which takes the place of the narrower one there was. Fee notices are
 * found by their kind.
 */
export const ledgerIndexMigration: Migration = {
  id: '0043-request-ledger-indexes',
  up: async (tx) => {
    await createIndex(tx, 'request_case', [
      'organisation',
      'counted',
      'applicant_kind',
      'result_row',
      'received_on',
      'request',
      'concluded_on',
    ])
    await createIndex(tx, 'request_case', [
      'organisation',
      'received_on',
      'request',
      'counted',
      'concluded_on',
      'applicant_kind',
      'result_row',
    ])
    await tx.schema.dropIndex('request_case_organisation_received_on_request_idx').execute()
    await createIndex(tx, 'request_event', ['kind', 'request'])
  },
}

/** What is still to be answered, for the first time or anew, is found without going through all that was. */
export const openIndexMigration: Migration = {
  id: '0048-request-open-index',
  up: async (tx) => {
    await sql`create index request_case_open_idx on request_case (organisation, counted, due_on, request) where (concluded_on is null or redo = 1)`.execute(
      tx,
    )
  },
}
