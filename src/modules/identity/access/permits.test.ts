import assert from 'node:assert/strict'
import { test as plain } from 'node:test'
import fc from 'fast-check'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { moveOrganisation } from '#modules/organisations'
import type { HeldGrant, Permission, Reach } from '#modules/identity'
import { allPermissions, assertDistinct, conflicts, permits, reachOf, rolesAll } from '#modules/identity'
import type { LocalDate } from '#statute/calendar'
import { parseLocalDate } from '#statute/calendar'
import { eachEngine } from '../../../../test/support/databases.ts'
import { makeBody, openHouse } from '../../../../test/support/identity.ts'
import { refusedAs } from '../../../../test/support/refused.ts'

const before = parseLocalDate('2026-06-30')
const behind = parseLocalDate('2026-07-01')

/** province ← city ← county ← town; another city beside; the county moves to it on 1 July. */
const lay = async (test: Parameters<Parameters<typeof eachEngine>[1]>[0]) => {
  const house = await openHouse(test)
  const { database, act } = house
  const province = await makeBody(database)
  const city = await makeBody(database, province)
  const otherCity = await makeBody(database, province)
  const county = await makeBody(database, city)
  const town = await makeBody(database, county)
  await database.transaction((tx) =>
    moveOrganisation(tx, act(), {
      organisation: county,
      kind: 'territorial',
      superior: otherCity,
      from: behind,
    }),
  )
  const bodies = [province, city, otherCity, county, town]
  const above = (on: LocalDate): ReadonlyMap<OrganisationId, OrganisationId> =>
    new Map([
      [city, province],
      [otherCity, province],
      [county, on < behind ? city : otherCity],
      [town, county],
    ])
  return { house, bodies, above }
}

/** The same question answered by walking up by hand. */
const model = (
  grants: readonly HeldGrant[],
  permission: Permission,
  target: OrganisationId | null,
  above: ReadonlyMap<OrganisationId, OrganisationId>,
): boolean =>
  grants.some((grant) => {
    if (!grant.permissions.includes(permission)) return false
    if (grant.organisation === null) return true
    let at = target ?? undefined
    if (grant.reach === 'own') return at === grant.organisation
    while (at !== undefined && at !== grant.organisation) at = above.get(at)
    return at !== undefined
  })

eachEngine(
  'every role × permission × place is permitted as the hierarchy of the day says, and nothing else',
  async (test) => {
    const { house, bodies, above } = await lay(test)
    const { database } = house
    const roles = await database.read((query) => rolesAll(query))
    let asked = 0
    await database.read(async (query) => {
      for (const { id: role, permissions } of roles)
        for (const organisation of [null, ...bodies])
          for (const reach of ['own', 'subordinates'] satisfies Reach[]) {
            const caller = { grants: [{ role, permissions, organisation, reach }] }
            for (const permission of ['person.read', 'audit.read', 'grant.manage'] satisfies Permission[])
              for (const on of [before, behind]) {
                const expected = bodies.filter((target) =>
                  model(caller.grants, permission, target, above(on)),
                )
                const reached = await reachOf(query, caller, permission, on)
                const everywhere = organisation === null && permissions.includes(permission)
                assert.deepEqual(reached, everywhere ? 'all' : expected.toSorted())
                for (const target of [null, ...bodies]) {
                  const answer = await permits(query, caller, permission, target, on)
                  assert.equal(
                    answer,
                    model(caller.grants, permission, target, above(on)),
                    `${role} ${reach} ${permission} ${on}`,
                  )
                  asked += 1
                }
              }
          }
    })
    assert.equal(asked, roles.length * 6 * 2 * 3 * 2 * 6)
  },
)

eachEngine('several grants permit what any of them does', async (test) => {
  const { house, bodies, above } = await lay(test)
  const grant = fc.record({
    role: fc.constant('any' as HeldGrant['role']),
    permissions: fc.subarray([...allPermissions], { maxLength: 3 }),
    organisation: fc.option(fc.constantFrom(...bodies), { freq: 8 }),
    reach: fc.constantFrom<Reach>('own', 'subordinates'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(grant, { maxLength: 5 }),
      fc.constantFrom(...allPermissions),
      fc.option(fc.constantFrom(...bodies)),
      fc.constantFrom(before, behind),
      async (grants, permission, target, on) => {
        const [answer, reached] = await house.database.read(
          async (query) =>
            [
              await permits(query, { grants }, permission, target, on),
              await reachOf(query, { grants }, permission, on),
            ] as const,
        )
        assert.equal(answer, model(grants, permission, target, above(on)))
        assert.equal(answer, reached === 'all' || (target !== null && reached.includes(target)))
      },
    ),
    { numRuns: 200 },
  )
})

const person = (id: string) => id as PersonId

plain('who plays two parts that must be apart is named with both', () => {
  const parts = [
    ['起草人', person('a')],
    ['审核人', person('b')],
    ['签发人', person('a')],
    ['校对人', undefined],
    ['会签人', undefined],
  ] as const
  assert.deepEqual(conflicts(parts), [['起草人', '签发人']])
  assert.throws(() => {
    assertDistinct(...parts)
  }, refusedAs('same-person'))
  assertDistinct(
    ['起草人', person('a')],
    ['审核人', person('b')],
    ['校对人', undefined],
    ['会签人', undefined],
  )
})
