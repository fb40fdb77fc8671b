import { allPermissions, changeRole, dropRole, makeRole, permissions, rolesAll } from '#modules/identity'
import { roleOperations as operations } from '../contract/roles.ts'
import { ask, change } from '../route/route.ts'
import { done } from './done.ts'

export const roleRoutes = [
  ask(operations.roles, {
    limit: 'read',
    may: { permission: 'person.read', within: true },
    run: async ({ query }) => ({
      rows: (await rolesAll(query)).map((role) => ({ ...role, permissions: [...role.permissions] })),
    }),
  }),
  ask(operations.permissions, {
    limit: 'read',
    may: { permission: 'person.read', within: true },
    run: () => ({ rows: allPermissions.map((id) => ({ id, ...permissions[id] })) }),
  }),
  change(operations.makeRole, {
    limit: 'write',
    may: { permission: 'role.manage', overall: true },
    run: async ({ tx, act, input: { body } }) => ({ id: await makeRole(tx, act, body) }),
  }),
  change(operations.changeRole, {
    limit: 'write',
    may: { permission: 'role.manage', overall: true },
    run: async ({ tx, act, input: { params, body } }) => done(changeRole(tx, act, { ...params, ...body })),
  }),
  change(operations.dropRole, {
    limit: 'write',
    may: { permission: 'role.manage', overall: true },
    run: async ({ tx, act, input: { params } }) => done(dropRole(tx, act, params)),
  }),
]
