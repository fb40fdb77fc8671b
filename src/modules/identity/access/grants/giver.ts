import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { Refusal } from '#platform/refusal'
import type { AccountId } from '../../ids.ts'
import type { IdentityTables, Reach } from '../../tables.ts'
import type { Held, Holder } from '../permits.ts'
import { permits } from '../permits.ts'
import { readPermissions } from '../read-permissions.ts'
import type { Permission } from '../permissions.ts'
import { allPermissions } from '../permissions.ts'

/** Who acts, with what is granted to them now. */
export interface Giver extends Holder {
  /** Undefined for the operator of the machine, who may do everything from there. */
  readonly person: PersonId | undefined
}

const operator: Giver = {
  person: undefined,
  grants: [{ permissions: allPermissions, organisation: null, reach: 'subordinates' }],
}

const isOperator = (who: string): boolean => /^(?:cli|sweep|system):/u.test(who)

/** Read in the transaction that decides by it, not from a session: what was taken away a moment ago no longer counts. */
export const giverOf = async (query: ReadOnly<IdentityTables>, act: Act): Promise<Giver> => {
  if (isOperator(act.who)) return operator
  const today = dayOf(act.at)
  const rows = await query
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person')
    .leftJoin('role_grant', 'role_grant.person', 'account.person')
    .leftJoin('role', 'role.id', 'role_grant.role')
    .select(['account.person', 'role_grant.organisation', 'role_grant.reach', 'role.permissions'])
    .select(['role_grant.valid_from', 'role_grant.valid_until'])
    .where('account.id', '=', act.who as AccountId)
    .where('person.status', '=', 'active')
    .execute()
  const grants = rows.flatMap(
    ({ organisation, reach, permissions, valid_from, valid_until }): readonly Held[] =>
      reach !== null &&
      permissions !== null &&
      valid_from !== null &&
      valid_from <= today &&
      (valid_until === null || valid_until >= today)
        ? [{ organisation, reach, permissions: readPermissions(permissions) }]
        : [],
  )
  return { person: rows[0]?.person, grants }
}

const beyond = (): Refusal =>
  new Refusal(
    'forbidden',
    'grant-beyond',
    '超出了您的授权范围',
    '您只能办理自己管理的机构范围内的事项，请选择范围内的机构，或者请上级管理员办理。',
    { organisation: '超出了您的授权范围。' },
  )

const reachesBelow = ({ grants }: Holder): Holder => ({
  grants: grants.filter(({ organisation, reach }) => organisation === null || reach === 'subordinates'),
})

/** Nobody gives, takes or takes over what exceeds their own scope. Throws Refusal `grant-beyond`. */
export const assertWithinScope = async (
  query: ReadOnly<IdentityTables>,
  giver: Giver,
  act: Act,
  permission: Permission,
  { organisation, reach }: { readonly organisation: OrganisationId | null; readonly reach: Reach },
): Promise<void> => {
  const holder = reach === 'subordinates' ? reachesBelow(giver) : giver
  if (!(await permits(query, holder, permission, organisation, dayOf(act.at)))) throw beyond()
}

/**
 * Who hands out a link to an account could use it: so every grant of its person must lie within their own scope of
 * managing people. Throws Refusal `grant-beyond`.
 */
export const assertMayTakeOver = async (
  query: ReadOnly<IdentityTables>,
  act: Act,
  person: PersonId,
): Promise<void> => {
  const giver = await giverOf(query, act)
  const grants = await query
    .selectFrom('role_grant')
    .select(['organisation', 'reach'])
    .where('person', '=', person)
    .execute()
  for (const grant of grants) await assertWithinScope(query, giver, act, 'person.manage', grant)
}
