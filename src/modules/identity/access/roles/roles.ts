import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { RoleId } from '../../ids.ts'
import type { OwnTables } from '../../tables.ts'
import type { Permission } from '../permissions.ts'
import { readPermissions } from '../read-permissions.ts'

/** A named set of permissions. */
export interface Role {
  readonly id: RoleId
  readonly title: string
  readonly permissions: readonly Permission[]
  /** Of the program: cannot be changed or dropped. */
  readonly builtIn: boolean
}

type RoleRow = OwnTables['role']

const roleOf = ({ id, title, permissions, built_in }: RoleRow): Role => ({
  id,
  title,
  permissions: readPermissions(permissions),
  builtIn: built_in === 1,
})

/** All roles, the built-in ones first. There are never many. */
export const rolesAll = async (query: ReadOnly<OwnTables>): Promise<readonly Role[]> => {
  const rows = await query.selectFrom('role').selectAll().orderBy('built_in', 'desc').orderBy('id').execute()
  return rows.map((row) => roleOf(row))
}

/** Throws Refusal `role-missing`. */
export const loadRole = async (query: ReadOnly<OwnTables>, id: RoleId): Promise<Role> => {
  const row = await query.selectFrom('role').selectAll().where('id', '=', id).executeTakeFirst()
  if (row) return roleOf(row)
  throw new Refusal('missing', 'role-missing', '没有这个角色', '请从角色列表里选取。', {
    role: '没有这个角色。',
  })
}
