import { dayOf } from '#platform/clock'
import type { Instant } from '#platform/clock'
import { organisationNames } from '#modules/organisations'
import type { Content } from '../content.ts'
import type { Writing } from '../schema/index.ts'
import type { DocumentRow } from '../schema/tables.ts'
import { countedFactOf } from './fact.ts'

/**
 * Notes where a document counts in table 2, with the version that went out: called where its page is written. What is
 * withdrawn later stays: the decision was made.
 */
export const noteCounted = async (
  tx: Writing,
  { id: document, organisation }: Pick<DocumentRow, 'id' | 'organisation'>,
  content: Content,
  { at, version }: { readonly at: Instant; readonly version: number },
): Promise<void> => {
  const body = (await organisationNames(tx, [organisation], dayOf(at))).get(organisation) ?? ''
  const fact = countedFactOf(content, body)
  if (fact === undefined) {
    await tx.deleteFrom('counted_document').where('document', '=', document).execute()
    return
  }
  const { counts, on: on_date, amount } = fact
  const row = { document, organisation, counts, on_date, amount, version }
  await tx
    .insertInto('counted_document')
    .values(row)
    .onConflict((same) => same.column('document').doUpdateSet(row))
    .execute()
}
