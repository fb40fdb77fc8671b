import type { Instant } from '#platform/clock'
import type { Remedy } from '../events/index.ts'
import type { RemedyCaseRow, RemedyRow, Writing } from '../schema/index.ts'

/** What lists and counts ask of a remedy; pure. */
const caseRowOf = (
  { id, organisation }: Pick<RemedyRow, 'id' | 'organisation'>,
  found: Remedy,
  updatedAt: Instant,
): RemedyCaseRow => ({
  remedy: id,
  organisation,
  number: found.number,
  form: found.form,
  path: found.path,
  seq: found.seq,
  stage: found.stage,
  organ: found.organ,
  handler: found.handler,
  received_on: found.openedOn,
  due_what: found.next?.what ?? null,
  due_on: found.next?.on ?? null,
  answer_due_on: found.answer?.due ?? null,
  answered_on: found.answer?.answeredOn ?? null,
  result: found.result,
  bound_on: found.boundFrom,
  concluded: found.stage === 'concluded' ? 1 : 0,
  updated_at: updatedAt,
})

/** Writes what lists ask of a remedy, in the transaction of its event. */
export const project = async (
  tx: Writing,
  row: Pick<RemedyRow, 'id' | 'organisation'>,
  found: Remedy,
  updatedAt: Instant,
): Promise<void> => {
  const values = caseRowOf(row, found, updatedAt)
  await tx
    .insertInto('remedy_case')
    .values(values)
    .onConflict((conflict) => conflict.column('remedy').doUpdateSet(values))
    .execute()
}
