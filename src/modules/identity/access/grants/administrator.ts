import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { LocalDate } from '#statute/calendar'
import type { RoleId } from '../../ids.ts'
import type { OwnTables } from '../../tables.ts'

export const administrator = 'administrator' as RoleId

/** Whether somebody can manage the whole installation, today and without end, and is able to sign in. */
export const hasAdministrator = async (query: ReadOnly<OwnTables>, today: LocalDate): Promise<boolean> => {
  const row = await query
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person')
    .innerJoin('account', 'account.person', 'person.id')
    .select('role_grant.id')
    .where('role_grant.role', '=', administrator)
    .where('role_grant.organisation', 'is', null)
    .where('role_grant.valid_from', '<=', today)
    .where('role_grant.valid_until', 'is', null)
    .where('person.status', '=', 'active')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Makes a change that may take the last administrator away; where there was one and is none behind it, it throws Refusal
 * `last-administrator`, and the transaction takes the change back.
 */
export const keepingAdministrator = async (
  query: ReadOnly<OwnTables>,
  today: LocalDate,
  change: () => Promise<unknown>,
): Promise<void> => {
  const had = await hasAdministrator(query, today)
  await change()
  if (!had || (await hasAdministrator(query, today))) return
  throw new Refusal(
    'conflict',
    'last-administrator',
    '这是最后一个系统管理员',
    '请先授予另一个人全系统的系统管理员角色（不设截止日期），再办理这一项，否则没有人能管理系统。',
  )
}
