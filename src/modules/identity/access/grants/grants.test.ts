import assert from 'node:assert/strict'
import { dayOf, later } from '#platform/clock'
import type { GrantId, PersonStatus, RoleId } from '#modules/identity'
import {
  disablePerson,
  grantRole,
  grantsOf,
  openAccount,
  openSetup,
  resetPassword,
  revokeGrant,
} from '#modules/identity'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { eachEngine } from '../../../../../test/support/databases.ts'
import type { House } from '../../../../../test/support/identity.ts'
import {
  goodPassword,
  here,
  makeBody,
  makeSomeone,
  openHouse,
  signInAs,
} from '../../../../../test/support/identity.ts'
import { refusedAs } from '../../../../../test/support/refused.ts'

const role = (id: string) => id as RoleId
const day = 24 * 60 * 60 * 1000

interface Given {
  readonly person: PersonId
  readonly role?: string
  readonly organisation?: OrganisationId | null
  readonly reach?: 'own' | 'subordinates'
  readonly days?: readonly [from: number, until: number | null]
}

const give = (
  house: House,
  who: string,
  { person, role: name = 'clerk', organisation = null, reach = 'own', days = [0, null] }: Given,
) => {
  const on = (offset: number) => dayOf(later(house.now(), offset * day))
  const [from, until] = days
  return house.database.transaction((tx) =>
    grantRole(tx, house.act(who), {
      person,
      role: role(name),
      organisation,
      reach,
      from: on(from),
      until: until === null ? null : on(until),
    }),
  )
}

const take = ({ database, act }: House, who: string, grant: GrantId) =>
  database.transaction((tx) => revokeGrant(tx, act(who), { grant }))

eachEngine('a grant holds from its first to its last day', async (test) => {
  const house = await openHouse(test)
  const { identity, now, wait } = house
  const { person } = await makeSomeone(house, 'dated')
  await give(house, 'cli:test', { person, role: 'clerk', days: [2, 3] })
  const held = async () => {
    const browser = await signInAs(house, 'dated')
    return (await identity.callerOf(browser.circumstances().cookie, now()))?.grants.map(({ role: id }) => id)
  }
  const seen = []
  for (let passed = 0; passed < 6; passed += 1) {
    seen.push((await held())?.length)
    wait(day)
  }
  assert.deepEqual(seen, [0, 0, 1, 1, 0, 0])
  const all = await house.database.read((query) => grantsOf(query, person))
  assert.deepEqual(
    all.map(({ roleTitle, givenBy }) => [roleTitle, givenBy]),
    [['经办人', 'cli:test']],
  )
})

eachEngine('nobody gives beyond their own scope, to themselves, or twice', async (test) => {
  const house = await openHouse(test)
  const { database } = house
  const [city, elsewhere] = [await makeBody(database), await makeBody(database)]
  const county = await makeBody(database, city)
  const wide = await makeSomeone(house, 'wide', city)
  const narrow = await makeSomeone(house, 'narrow', city)
  const root = await makeSomeone(house, 'root')
  const { person } = await makeSomeone(house, 'receiver', county)
  await give(house, 'cli:test', {
    person: wide.person,
    role: 'administrator',
    organisation: city,
    reach: 'subordinates',
  })
  await give(house, 'cli:test', { person: narrow.person, role: 'administrator', organisation: city })
  await give(house, 'cli:test', { person: root.person, role: 'administrator' })

  const beyond = refusedAs('grant-beyond')
  await assert.rejects(give(house, narrow.account, { person, organisation: county }), beyond)
  await assert.rejects(
    give(house, narrow.account, { person, organisation: city, reach: 'subordinates' }),
    beyond,
  )
  await assert.rejects(give(house, wide.account, { person, organisation: elsewhere }), beyond)
  await assert.rejects(give(house, wide.account, { person, organisation: null }), beyond)
  await assert.rejects(give(house, 'anyone', { person, organisation: county }), beyond)
  await assert.rejects(
    give(house, wide.account, { person: wide.person, organisation: county }),
    refusedAs('grant-to-self'),
  )
  await assert.rejects(give(house, root.account, { person, days: [3, 2] }), refusedAs('grant-dates'))
  await assert.rejects(give(house, root.account, { person, role: 'none' }), refusedAs('role-missing'))
  await assert.rejects(give(house, root.account, { person: 'none' as PersonId }), refusedAs('person-missing'))
  await assert.rejects(
    give(house, root.account, { person, organisation: 'none' as OrganisationId }),
    refusedAs('organisation-missing'),
  )

  await give(house, narrow.account, { person, organisation: city })
  const own = await give(house, wide.account, { person, organisation: county, reach: 'subordinates' })
  await assert.rejects(
    give(house, root.account, { person, organisation: county, reach: 'subordinates' }),
    refusedAs('grant-there'),
  )
  const everywhere = await give(house, root.account, { person })
  await assert.rejects(take(house, narrow.account, own), beyond)
  await assert.rejects(take(house, wide.account, everywhere), beyond)
  await take(house, wide.account, own)
  await assert.rejects(take(house, wide.account, own), refusedAs('grant-missing'))
})

eachEngine('what was taken away counts no more in the same breath', async (test) => {
  const house = await openHouse(test)
  const first = await makeSomeone(house, 'first')
  const second = await makeSomeone(house, 'second')
  const { person } = await makeSomeone(house, 'third')
  await give(house, 'cli:test', { person: first.person, role: 'administrator' })
  const grant = await give(house, 'cli:test', { person: second.person, role: 'administrator' })
  await take(house, first.account, grant)
  await assert.rejects(give(house, second.account, { person }), refusedAs('grant-beyond'))
})

eachEngine('the last administrator can be neither removed nor disabled nor left to a date', async (test) => {
  const house = await openHouse(test)
  const { identity, database, act, now } = house
  const token = (await database.transaction((tx) => openSetup(tx, now()))) ?? ''
  await identity.setUp({ token, name: '甲', username: 'chief', password: goodPassword }, here)
  const chief = await database.read((query) =>
    query.selectFrom('role_grant').selectAll().executeTakeFirstOrThrow(),
  )
  const deputy = await makeSomeone(house, 'deputy')
  const last = refusedAs('last-administrator')
  const disable = (person: PersonId): Promise<void> =>
    database.transaction((tx) => disablePerson(tx, act(), { person }))
  const statusOf = async (): Promise<PersonStatus | undefined> =>
    (
      await database.read((query) =>
        query.selectFrom('person').select('status').where('id', '=', chief.person).executeTakeFirst(),
      )
    )?.status

  await assert.rejects(take(house, 'cli:test', chief.id), last)
  await give(house, 'cli:test', { person: deputy.person, role: 'administrator', days: [0, 30] })
  await assert.rejects(disable(chief.person), last)
  assert.equal(await statusOf(), 'active')
  await give(house, 'cli:test', {
    person: deputy.person,
    role: 'administrator',
    organisation: null,
    reach: 'subordinates',
  })
  await disable(chief.person)
  await assert.rejects(disable(deputy.person), last)
  assert.equal(await database.transaction((tx) => openSetup(tx, now())), undefined)
})

eachEngine('who manages one body gets no link to the account of somebody who manages all', async (test) => {
  const house = await openHouse(test)
  const { database, act } = house
  const body = await makeBody(database)
  const local = await makeSomeone(house, 'local', body)
  await give(house, 'cli:test', { person: local.person, role: 'administrator', organisation: body })
  const chief = await makeSomeone(house, 'overall', body)
  const clerk = await makeSomeone(house, 'simple', body)
  await give(house, 'cli:test', { person: chief.person, role: 'administrator' })
  await give(house, 'cli:test', { person: clerk.person, role: 'clerk', organisation: body })
  const reset = (account: typeof chief.account) =>
    database.transaction((tx) => resetPassword(tx, act(local.account), { account, secondFactor: 'drop' }))
  await assert.rejects(reset(chief.account), refusedAs('grant-beyond'))
  assert.ok((await reset(clerk.account)).token)
  await assert.rejects(
    database.transaction((tx) =>
      openAccount(tx, act(local.account), { person: chief.person, username: 'other' }),
    ),
    refusedAs('grant-beyond'),
  )
})
