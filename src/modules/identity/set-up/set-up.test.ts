import assert from 'node:assert/strict'
import { openSetup } from '#modules/identity'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { House } from '../../../../test/support/identity.ts'
import { goodPassword, here, openBrowser, openHouse, signInAs } from '../../../../test/support/identity.ts'
import { refusedAs } from '../../../../test/support/refused.ts'

const open = ({ database, now }: House) => database.transaction((tx) => openSetup(tx, now()))

const input = (token: string, username = 'admin.one') => ({
  token,
  name: '管理员甲',
  username,
  password: goodPassword,
})

eachEngine('the link makes the first administrator, signs them in, and works once', async (test) => {
  const house = await openHouse(test)
  const { identity, now } = house
  const token = (await open(house)) ?? ''
  assert.match(token, /^[\w-]{43}$/u)
  assert.equal(await identity.isSetUpOpen(token), true)
  const browser = openBrowser()
  const { state, cookies } = await identity.setUp(input(token), here)
  assert.equal(state, 'signed-in')
  browser.keep(cookies)
  const caller = await identity.callerOf(browser.circumstances().cookie, now())
  assert.ok(caller)
  assert.deepEqual(
    caller.grants.map(({ role, organisation, reach }) => [role, organisation, reach]),
    [['administrator', null, 'subordinates']],
  )
  assert.ok(!caller.grants.some(({ permissions }) => permissions.includes('audit.read')))
  await assert.rejects(identity.setUp(input(token, 'admin.two'), here), refusedAs('set-up-gone'))
  assert.equal(await open(house), undefined)
  assert.deepEqual(await house.done(), ['set-up.open', 'set-up.finish', 'sign-in.succeed'])
})

eachEngine('only the newest link works, for a day, and only its digest is stored', async (test) => {
  const house = await openHouse(test)
  const { identity, database, wait } = house
  const first = (await open(house)) ?? ''
  const second = (await open(house)) ?? ''
  const stored = await database.read((query) => query.selectFrom('set_up').selectAll().execute())
  assert.equal(stored.length, 1)
  assert.ok(!JSON.stringify(stored).includes(second))
  await assert.rejects(identity.setUp(input(first), here), refusedAs('set-up-gone'))
  await assert.rejects(identity.setUp(input(''), here), refusedAs('set-up-gone'))
  wait(24 * 60 * 60 * 1000)
  await assert.rejects(identity.setUp(input(second), here), refusedAs('set-up-gone'))
  const third = (await open(house)) ?? ''
  await assert.rejects(
    identity.setUp({ ...input(third), password: 'admin.one2026' }, here),
    refusedAs('password-weak'),
  )
  await assert.rejects(identity.setUp({ ...input(third), username: '-' }, here), refusedAs('username'))
  await assert.rejects(identity.setUp({ ...input(third), name: ' ' }, here), refusedAs('person-invalid'))
  await identity.setUp(input(third), here)
})

eachEngine('of two who open the link at once one becomes administrator', async (test) => {
  const house = await openHouse(test)
  const token = (await open(house)) ?? ''
  const both = await Promise.allSettled(
    ['one', 'two'].map((name) => house.identity.setUp(input(token, name), here)),
  )
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  const people = await house.database.read((query) => query.selectFrom('person').select('id').execute())
  assert.equal(people.length, 1)
  await signInAs(house, both[0]?.status === 'fulfilled' ? 'one' : 'two')
})
