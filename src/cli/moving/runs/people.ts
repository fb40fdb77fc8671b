import { dayOf } from '#platform/clock'
import type { Permission } from '#modules/identity'
import { grantsOf, permissions, permits, rolesAll } from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Desk } from './desk.ts'
import { no } from './no.ts'

/**
 * Who signs in by this name, where they may do something in a body today: the command works in their name, and has no more
 * rights than they have. Throws Refusal `moving-person`.
 */
export const personMay = async (
  { database, act }: Desk,
  {
    username,
    permission,
    organisation,
  }: {
    readonly username: string | undefined
    readonly permission: Permission
    readonly organisation: OrganisationId
  },
): Promise<PersonId> => {
  if (username === undefined) throw no.usage('请用 --as 写明由谁办，写登录名。')
  const today = dayOf(act().at)
  return database.read(async (query) => {
    const row = await query
      .selectFrom('account')
      .innerJoin('person', 'person.id', 'account.person')
      .select(['person.id', 'person.status'])
      .where('account.username', '=', username.toLowerCase())
      .executeTakeFirst()
    if (row?.status !== 'active') throw no.person(`没有登录名为“${username}”的人，或者已经停用，请核对。`)
    const roles = await rolesAll(query)
    const held = (await grantsOf(query, row.id)).filter(
      ({ from, until }) => from <= today && (until === null || until >= today),
    )
    const grants = held.map(({ role, organisation: at, reach }) => ({
      permissions: roles.find(({ id }) => id === role)?.permissions ?? [],
      organisation: at,
      reach,
    }))
    if (await permits(query, { grants }, permission, organisation, today)) return row.id
    throw no.person(`“${username}”在这个机构没有“${permissions[permission].title}”权限，请由有权限的人办理。`)
  })
}
