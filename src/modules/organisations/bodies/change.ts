import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { appendAt } from '../dates/append.ts'
import { forever } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import { assertFields } from '../input.ts'
import { loadStanding, outOfOrder } from '../schema/load.ts'
import { makeRoom } from '../schema/save.ts'
import type { DetailRow, OrganisationRow, Query, Writing } from '../schema/tables.ts'
import { assertCodeFree } from './code-free.ts'
import type { DetailsInput } from './details.ts'
import { creditCodeChecks, creditCodeOf, detailChecks, detailsAfter, detailsIn } from './details.ts'
import { refreshKeys } from './names.ts'

export interface ChangeOrganisation extends DetailsInput {
  readonly organisation: OrganisationId
  /** The first day it holds. */
  readonly from: LocalDate
  /** Belongs to the body whatever the day; told to put it in or right. */
  readonly creditCode?: string | null | undefined
}

const detailRows = (query: Query, id: OrganisationId): Promise<DetailRow[]> =>
  query
    .selectFrom('organisation_detail')
    .selectAll()
    .where('organisation', '=', id)
    .orderBy('valid_from')
    .execute()

const saveCode = async (
  tx: Writing,
  body: OrganisationRow,
  text: string | null | undefined,
): Promise<OrganisationRow> => {
  const credit_code = text === undefined ? body.credit_code : creditCodeOf(text)
  if (credit_code === body.credit_code) return body
  await assertCodeFree(tx, credit_code, 'creditCode', body.id)
  const changed = { ...body, credit_code }
  await tx.updateTable('organisation').set({ credit_code }).where('id', '=', body.id).execute()
  await refreshKeys(tx, changed)
  return changed
}

/**
 * Changes what is published of a body from a day on: level, kind, codes, contact. Throws Refusal:
 * `organisation-invalid`, `organisation-missing`, `organisation-not-yet`, `organisation-ended`, `date-order`,
 * `credit-code-taken`.
 */
export const changeOrganisation = async (tx: Writing, act: Act, input: ChangeOrganisation): Promise<void> => {
  const { organisation, from } = input
  assertFields(detailChecks(input, ''))
  const body = await loadStanding(tx, organisation, from)
  const rows = await detailRows(tx, organisation)
  const room = appendAt(rows, from)
  const last = rows.at(-1)
  if (!room || !last) throw outOfOrder('机构的资料', 'from')
  const before = detailsIn(last)
  const after = detailsAfter(before, input)
  assertFields(creditCodeChecks(input.creditCode ?? body.credit_code, after.kind, 'creditCode'))
  const changed = await saveCode(tx, body, input.creditCode)
  await makeRoom(tx, 'organisation_detail', room, from)
  await tx
    .insertInto('organisation_detail')
    .values({ id: newId(), organisation, ...after, valid_from: from, valid_until: forever })
    .execute()
  await record(tx, act, {
    what: 'organisation.change',
    subject: `organisation:${organisation}`,
    organisation,
    before: { creditCode: body.credit_code, ...before, from: last.valid_from },
    after: { creditCode: changed.credit_code, ...after, from },
  })
}
