import type { Instant } from '#platform/clock'
import type { Case, Lateness } from '../events/index.ts'
import type { CaseRow, RequestRow, Writing } from '../schema/index.ts'

/** Whether it is being answered anew: first answered, reopened, and not yet answered again. */
const isRedone = ({ reopened, lateness, counted }: Case): boolean =>
  counted && reopened !== null && lateness.concludedOn === undefined

const firstOf = ({ answered, lateness }: Case): Lateness => answered?.lateness ?? lateness

/** The due date that presses: that of the new answer while it is open, else that of the first. */
const presentDue = (found: Case) => (isRedone(found) ? found.lateness.due : firstOf(found).due)

/** What lists and counts ask of a case; pure. */
export const caseRowOf = (
  { id, organisation }: Pick<RequestRow, 'id' | 'organisation'>,
  found: Case,
  updatedAt: Instant,
): CaseRow => ({
  request: id,
  organisation,
  number: found.number,
  seq: found.seq,
  stage: found.stage,
  applicant_kind: found.applicantKind,
  channel: found.channel,
  handler: found.handler,
  section: found.section,
  received_on: found.clock?.receivedOn ?? null,
  due_on: found.counted ? (presentDue(found) ?? null) : null,
  provisional: found.clock?.provisional === true ? 1 : 0,
  waits: [...new Set(found.waits.map((wait) => wait.for))].join(' '),
  outcome: (found.outcome ?? found.answered?.outcome)?.decision ?? null,
  result_row: found.answered?.outcome.row ?? null,
  concluded_on: found.counted ? (firstOf(found).concludedOn ?? null) : null,
  late: found.lateness.late || firstOf(found).late ? 1 : 0,
  redo: isRedone(found) ? 1 : 0,
  counted: found.counted ? 1 : 0,
  open_tasks: found.tasks.length,
  updated_at: updatedAt,
})

/** Writes what lists ask of a case, in the transaction of its event. */
export const project = async (
  tx: Writing,
  row: Pick<RequestRow, 'id' | 'organisation'>,
  found: Case,
  updatedAt: Instant,
): Promise<void> => {
  const values = caseRowOf(row, found, updatedAt)
  await tx
    .insertInto('request_case')
    .values(values)
    .onConflict((conflict) => conflict.column('request').doUpdateSet(values))
    .execute()
}
