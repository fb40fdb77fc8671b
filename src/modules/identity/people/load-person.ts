import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { AccountId } from '../ids.ts'
import type { OwnTables } from '../tables.ts'

export type PersonRow = OwnTables['person']

/** Throws Refusal `person-missing`. */
export const loadPerson = async (query: ReadOnly<OwnTables>, id: PersonId): Promise<PersonRow> => {
  const row = await query.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return row
  throw new Refusal('missing', 'person-missing', '没有这个人', '请从人员列表里选取。', {
    person: '没有这个人。',
  })
}

/** The account of a person; undefined for one who has none. */
export const accountOfPerson = (
  query: ReadOnly<OwnTables>,
  person: PersonId,
): Promise<OwnTables['account'] | undefined> =>
  query.selectFrom('account').selectAll().where('person', '=', person).executeTakeFirst()

/** Throws Refusal `account-missing`. */
export const loadAccount = async (
  query: ReadOnly<OwnTables>,
  id: AccountId,
): Promise<
  OwnTables['account'] & {
    readonly organisation: PersonRow['organisation']
    readonly status: PersonRow['status']
  }
> => {
  const row = await query
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person')
    .selectAll('account')
    .select(['person.organisation', 'person.status'])
    .where('account.id', '=', id)
    .executeTakeFirst()
  if (row) return row
  throw new Refusal(
    'missing',
    'account-missing',
    '没有这个账号',
    '请从人员列表里选取，或者先给这个人开通账号。',
  )
}
