import assert from 'node:assert/strict'
import { dayOf } from '#platform/clock'
import type { RoleId } from '#modules/identity'
import {
  allPermissions,
  changeRole,
  dropRole,
  ensureRoles,
  grantRole,
  makeRole,
  permissions,
  rolesAll,
} from '#modules/identity'
import { eachEngine } from '../../../../../test/support/databases.ts'
import { makeSomeone, openHouse, signInAs } from '../../../../../test/support/identity.ts'
import { refusedAs } from '../../../../../test/support/refused.ts'
import { builtInRoles } from '../built-in-roles.ts'

const titles = {
  clerk: '经办人',
  'information-officer': '信息员',
  'section-head': '科室负责人',
  'office-director': '办公室主任',
  leader: '分管领导',
  'secrecy-reviewer': '保密审查员',
  supervisor: '主管部门',
  administrator: '系统管理员',
  auditor: '审计员',
}

eachEngine(
  'the built-in roles are there, the auditor changes nothing, the administrator reads no trail',
  async (test) => {
    const { database } = await openHouse(test)
    const roles = await database.read((query) => rolesAll(query))
    assert.deepEqual(Object.fromEntries(roles.map(({ id, title }) => [id, title])), titles)
    assert.ok(roles.every(({ builtIn }) => builtIn))
    const permissionsOf = (id: string) => roles.find((role) => role.id === id)?.permissions ?? []
    assert.ok(permissionsOf('auditor').includes('audit.read'))
    assert.deepEqual(
      permissionsOf('auditor').filter((name) => /\.(?:manage|run|upload)$/u.test(name)),
      [],
    )
    assert.deepEqual(
      permissionsOf('administrator').filter((name) => /^(?:audit|case|document)\./u.test(name)),
      [],
    )
    const given = new Set(roles.flatMap((role) => role.permissions))
    assert.deepEqual(
      allPermissions.filter((name) => !given.has(name)),
      [],
      'each permission is in some role',
    )
    assert.ok(allPermissions.every((name) => /\p{Script=Han}/u.test(permissions[name].title)))
  },
)

eachEngine('a start brings built-in roles back to what the program says', async (test) => {
  const { database } = await openHouse(test)
  assert.deepEqual(await database.transaction((tx) => ensureRoles(tx)), [])
  await database.transaction(async (tx) => {
    await tx
      .updateTable('role')
      .set({ permissions: '["audit.read"]' })
      .where('id', '=', 'clerk' as RoleId)
      .execute()
    await tx
      .deleteFrom('role')
      .where('id', '=', 'leader' as RoleId)
      .execute()
  })
  assert.deepEqual([...(await database.transaction((tx) => ensureRoles(tx)))].toSorted(), ['clerk', 'leader'])
  const roles = await database.read((query) => rolesAll(query))
  assert.deepEqual(roles.find(({ id }) => id === 'clerk')?.permissions, builtInRoles.clerk.permissions)
})

eachEngine(
  'own roles are made, changed for all who hold them, and dropped when nobody does',
  async (test) => {
    const house = await openHouse(test)
    const { database, act, identity, now } = house
    const make = (title: string, list: readonly string[]) =>
      database.transaction((tx) => makeRole(tx, act(), { title, permissions: list }))
    await assert.rejects(make('经办人', ['person.read']), refusedAs('role-title'))
    await assert.rejects(make(' ', ['person.read']), refusedAs('role-title'))
    await assert.rejects(make('空', []), refusedAs('role-permissions'))
    await assert.rejects(make('错', ['person.fly']), refusedAs('role-permissions'))
    await assert.rejects(make('又管又查', ['audit.read', 'person.manage']), refusedAs('role-permissions'))
    const role = await make('人事员', ['person.manage', 'person.read', 'person.read'])
    const { person } = await makeSomeone(house, 'holder')
    const today = dayOf(now())
    await database.transaction((tx) =>
      grantRole(tx, act(), { person, role, organisation: null, reach: 'own', from: today, until: null }),
    )
    const browser = await signInAs(house, 'holder')
    const held = async () =>
      (await identity.callerOf(browser.circumstances().cookie, now()))?.grants[0]?.permissions
    assert.deepEqual(await held(), ['person.read', 'person.manage'])
    await database.transaction((tx) =>
      changeRole(tx, act(), { role, title: '人事员', permissions: ['person.read'] }),
    )
    assert.deepEqual(await held(), ['person.read'])
    await assert.rejects(
      database.transaction((tx) => dropRole(tx, act(), { role })),
      refusedAs('role-granted'),
    )
    const unused = await make('没人用', ['person.read'])
    await database.transaction((tx) => dropRole(tx, act(), { role: unused }))
    await assert.rejects(
      database.transaction((tx) => dropRole(tx, act(), { role: unused })),
      refusedAs('role-missing'),
    )
    const clerk = 'clerk' as RoleId
    await assert.rejects(
      database.transaction((tx) => dropRole(tx, act(), { role: clerk })),
      refusedAs('role-built-in'),
    )
    await assert.rejects(
      database.transaction((tx) =>
        changeRole(tx, act(), { role: clerk, title: '经办', permissions: ['person.read'] }),
      ),
      refusedAs('role-built-in'),
    )
  },
)
