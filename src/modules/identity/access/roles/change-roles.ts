import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { RoleId } from '../../ids.ts'
import type { IdentityTables } from '../../tables.ts'
import type { Permission } from '../permissions.ts'
import { allPermissions, isPermission, mixesAuditing } from '../permissions.ts'
import type { Role } from './roles.ts'
import { loadRole, rolesAll } from './roles.ts'

export interface RoleInput {
  readonly title: string
  readonly permissions: readonly string[]
}

interface GoodRole {
  readonly title: string
  readonly permissions: readonly Permission[]
}

const longestTitle = 30

const badTitle = (sentence: string): Refusal =>
  new Refusal('invalid', 'role-title', '角色的名称不能用', sentence, { title: sentence })

const badPermissions = (sentence: string): Refusal =>
  new Refusal('invalid', 'role-permissions', '角色的权限不能这样组合', sentence, { permissions: sentence })

/** In the order they are shown, each once. */
const parse = (input: RoleInput, others: readonly Role[]): GoodRole => {
  const title = input.title.trim()
  if (title === '' || [...title].length > longestTitle)
    throw badTitle(`请填写角色的名称，最多 ${longestTitle} 个字。`)
  if (others.some((role) => role.title === title)) throw badTitle('已经有一个角色叫这个名称，请换一个。')
  const unknown = input.permissions.filter((name) => !isPermission(name))
  if (unknown.length > 0) throw badPermissions(`没有这样的权限：${unknown.join('、')}，请从列表里勾选。`)
  const permissions = allPermissions.filter((permission) => input.permissions.includes(permission))
  if (permissions.length === 0) throw badPermissions('请至少勾选一项权限。')
  if (mixesAuditing(permissions))
    throw badPermissions('查看审计记录的角色不能同时有管理系统的权限，请分成两个角色，授予不同的人。')
  return { title, permissions }
}

const loadOwn = async (tx: Tx<IdentityTables>, id: RoleId): Promise<Role> => {
  const role = await loadRole(tx, id)
  if (!role.builtIn) return role
  throw new Refusal(
    'conflict',
    'role-built-in',
    '内置的角色不能改动',
    `“${role.title}”是系统内置的角色，请另建一个角色，勾选需要的权限。`,
  )
}

/** Makes a role of one's own. Throws Refusal `role-title`, `role-permissions`. */
export const makeRole = async (tx: Tx<IdentityTables>, act: Act, input: RoleInput): Promise<RoleId> => {
  const role = parse(input, await rolesAll(tx))
  const id = newId() as RoleId
  await tx
    .insertInto('role')
    .values({ id, title: role.title, permissions: JSON.stringify(role.permissions), built_in: 0 })
    .execute()
  await record(tx, act, { what: 'role.make', subject: `role:${id}`, organisation: null, after: role })
  return id
}

/** Changes an own role for all who hold it. Throws Refusal `role-missing`, `role-built-in`, `role-title`, `role-permissions`. */
export const changeRole = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { role: id, ...input }: RoleInput & { readonly role: RoleId },
): Promise<void> => {
  const { title, permissions } = await loadOwn(tx, id)
  const all = await rolesAll(tx)
  const next = parse(
    input,
    all.filter((role) => role.id !== id),
  )
  await tx
    .updateTable('role')
    .set({ title: next.title, permissions: JSON.stringify(next.permissions) })
    .where('id', '=', id)
    .execute()
  await record(tx, act, {
    what: 'role.change',
    subject: `role:${id}`,
    organisation: null,
    before: { title, permissions },
    after: next,
  })
}

/** Drops an own role nobody was ever given. Throws Refusal `role-missing`, `role-built-in`, `role-granted`. */
export const dropRole = async (
  tx: Tx<IdentityTables>,
  act: Act,
  { role: id }: { readonly role: RoleId },
): Promise<void> => {
  const { title, permissions } = await loadOwn(tx, id)
  const grant = await tx.selectFrom('role_grant').select('id').where('role', '=', id).executeTakeFirst()
  if (grant)
    throw new Refusal(
      'conflict',
      'role-granted',
      '这个角色还在使用',
      '请先收回所有授予这个角色的授权，再删除它。',
    )
  await tx.deleteFrom('role').where('id', '=', id).execute()
  await record(tx, act, {
    what: 'role.drop',
    subject: `role:${id}`,
    organisation: null,
    before: { title, permissions },
  })
}
