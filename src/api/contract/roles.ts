import { z } from 'zod'
import type { RoleId } from '#modules/identity'
import { operation } from './operation.ts'
import { done, idOf, line, listOf } from './shapes.ts'

const body = z.strictObject({ title: line(30), permissions: z.array(z.string().max(64)).max(200) })
const ofRole = { params: z.strictObject({ role: idOf<RoleId>() }) }

/** Roles as data. */
export const roleOperations = {
  roles: operation({
    id: 'roles',
    method: 'GET',
    path: '/roles',
    summary: '角色',
    input: {},
    output: listOf(
      z.object({
        id: z.string(),
        title: z.string(),
        permissions: z.array(z.string()),
        builtIn: z.boolean(),
      }),
    ),
  }),
  permissions: operation({
    id: 'permissions',
    method: 'GET',
    path: '/permissions',
    summary: '权限',
    input: {},
    output: listOf(z.object({ id: z.string(), title: z.string(), group: z.string() })),
  }),
  makeRole: operation({
    id: 'makeRole',
    method: 'POST',
    path: '/roles',
    summary: '新建角色',
    input: { body },
    output: z.object({ id: z.string() }),
  }),
  changeRole: operation({
    id: 'changeRole',
    method: 'PATCH',
    path: '/roles/:role',
    summary: '修改角色',
    input: { ...ofRole, body },
    output: done,
  }),
  dropRole: operation({
    id: 'dropRole',
    method: 'POST',
    path: '/roles/:role/drop',
    summary: '删除角色',
    input: ofRole,
    output: done,
  }),
}
