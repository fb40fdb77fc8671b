import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { LocalDate } from '#statute/calendar'
import type { GrantId, RoleId } from '../../ids.ts'
import { loadPerson } from '../../people/load-person.ts'
import type { IdentityTables, Reach } from '../../tables.ts'
import { loadRole } from '../roles/roles.ts'
import { keepingAdministrator } from './administrator.ts'
import { assertWithinScope, giverOf } from './giver.ts'

export interface GrantInput {
  readonly person: PersonId
  readonly role: RoleId
  /** Null: the whole installation. */
  readonly organisation: OrganisationId | null
  readonly reach: Reach
  readonly from: LocalDate
  /** The last day; null without end. */
  readonly until: LocalDate | null
}

const assertDates = ({ from, until }: GrantInput, today: LocalDate): void => {
  if (until === null || (until >= from && until >= today)) return
  const sentence = '截止日期不能早于开始日期和今天，请改为更晚的日期，或者留空表示长期。'
  throw new Refusal('invalid', 'grant-dates', '授权的日期不对', sentence, { until: sentence })
}

const assertOther = (giver: PersonId | undefined, person: PersonId): void => {
  if (giver !== person) return
  throw new Refusal('forbidden', 'grant-to-self', '不能给自己授权', '请由另一位有授权权限的人办理。', {
    person: '不能是您自己。',
  })
}

const assertStands = async (tx: Tx<IdentityTables>, organisation: OrganisationId | null): Promise<void> => {
  if (organisation === null) return
  const row = await tx
    .selectFrom('organisation')
    .select('id')
    .where('id', '=', organisation)
    .executeTakeFirst()
  if (row) return
  throw new Refusal('missing', 'organisation-missing', '没有这个机构', '请从机构列表里选取。', {
    organisation: '没有这个机构。',
  })
}

/**
 * Gives a role to a person, in a body, below it, or everywhere. The giver needs `grant.manage` over all of that.
 * Throws Refusal `grant-beyond`, `grant-to-self`, `grant-dates`, `grant-there`, `role-missing`, `person-missing`.
 */
export const grantRole = async (tx: Tx<IdentityTables>, act: Act, input: GrantInput): Promise<GrantId> => {
  const { person, role, organisation, reach, from, until } = input
  const today = dayOf(act.at)
  const giver = await giverOf(tx, act)
  assertOther(giver.person, person)
  await assertStands(tx, organisation)
  await assertWithinScope(tx, giver, act, 'grant.manage', input)
  assertDates(input, today)
  const { id: roleId } = await loadRole(tx, role)
  const { id: personId } = await loadPerson(tx, person)
  const held = await tx.selectFrom('role_grant').selectAll().where('person', '=', personId).execute()
  const same = held.some(
    (row) =>
      row.role === role &&
      row.organisation === organisation &&
      row.reach === reach &&
      (until === null || row.valid_from <= until) &&
      (row.valid_until === null || row.valid_until >= from),
  )
  if (same)
    throw new Refusal(
      'conflict',
      'grant-there',
      '已经有这个授权',
      '这个人在这段时间已经有同样的授权，不必再授予。',
    )
  const id = newId() as GrantId
  const row = { person: personId, role: roleId, organisation, reach, valid_from: from, valid_until: until }
  await tx
    .insertInto('role_grant')
    .values({ ...row, id, given_by: act.who, given_at: act.at })
    .execute()
  await record(tx, act, {
    what: 'grant.give',
    subject: `person:${person}`,
    organisation,
    after: { id, ...row },
  })
  return id
}

/** Takes a grant back at once. Throws Refusal `grant-missing`, `grant-beyond`, `last-administrator`. */
export const revokeGrant = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { grant }: { readonly grant: GrantId },
): Promise<void> => {
  const row = await tx.selectFrom('role_grant').selectAll().where('id', '=', grant).executeTakeFirst()
  if (!row) throw new Refusal('missing', 'grant-missing', '没有这个授权', '它可能已经被收回，请刷新列表。')
  await assertWithinScope(tx, await giverOf(tx, act), act, 'grant.manage', row)
  await keepingAdministrator(tx, dayOf(act.at), () =>
    tx.deleteFrom('role_grant').where('id', '=', grant).execute(),
  )
  await record(tx, act, {
    what: 'grant.revoke',
    subject: `person:${row.person}`,
    organisation: row.organisation,
    before: row,
  })
}
