import assert from 'node:assert/strict'
import { disablePerson } from '#modules/identity'
import { eachEngine } from '../../../../test/support/databases.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import type { Refusal } from '#platform/refusal'
import {
  goodPassword,
  here,
  makeSomeone,
  openBrowser,
  openHouse,
  signInAs,
} from '../../../../test/support/identity.ts'

eachEngine('who knows the password signs in, is known by the cookie, and signs out', async (test) => {
  const house = await openHouse(test)
  const { identity, now } = house
  const someone = await makeSomeone(house, 'zhang.san')
  const browser = openBrowser()
  const { state, cookies } = await identity.signIn(
    { username: ' Ｚhang.San ', password: goodPassword },
    browser.circumstances(),
  )
  assert.equal(state, 'signed-in')
  assert.match(cookies.join('\n'), /^__Secure-gongkai\.session_token=.*HttpOnly.*/u)
  assert.match(cookies[0] ?? '', /; Secure/u)
  assert.match(cookies[0] ?? '', /; SameSite=Lax/iu)
  browser.keep(cookies)
  const caller = await identity.callerOf(browser.circumstances().cookie, now())
  assert.equal(caller?.account, someone.account)
  assert.equal(caller.name, '某zhang.san')
  assert.deepEqual(caller.grants, [])
  assert.equal(caller.must, 'nothing')
  browser.keep(await identity.signOut(browser.circumstances()))
  assert.equal(browser.circumstances().cookie, '')
  assert.equal(await identity.callerOf(cookies[0]?.split(';')[0], now()), undefined)
  assert.deepEqual((await house.done()).slice(-2), ['sign-in.succeed', 'sign-out'])
})

eachEngine('a cookie nobody of us signed is no session', async (test) => {
  const house = await openHouse(test)
  await makeSomeone(house, 'lisi')
  const browser = await signInAs(house, 'lisi')
  const { cookie = '' } = browser.circumstances()
  const forged = cookie.replace(/=(.)/u, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`)
  assert.notEqual(forged, cookie)
  for (const wrong of [forged, cookie.slice(0, -6), '__Secure-gongkai.session_token=%E0%A4%A', 'a; b=', ''])
    assert.equal(await house.identity.callerOf(wrong, house.now()), undefined)
})

eachEngine(
  'the refusal does not tell whether the account exists, and the trail never holds what was typed',
  async (test) => {
    const house = await openHouse(test)
    const { identity, database } = house
    const someone = await makeSomeone(house, 'wangwu')
    const disabled = await makeSomeone(house, 'zhaoliu')
    await database.transaction((tx) => disablePerson(tx, house.act(), { person: disabled.person }))
    const told = await Promise.all(
      [
        ['wangwu', '口令口令口令123'],
        ['nobody-there', '口令口令口令123'],
        ['zhaoliu', goodPassword],
        ['wangwu', 'x'.repeat(100_000)],
        ['', ''],
        [`o'; drop table account; --`, goodPassword],
      ].map(([username = '', password = '']) =>
        identity.signIn({ username, password }, here).then(
          () => 'signed in',
          (error: unknown) => `${(error as Refusal).code} ${(error as Refusal).detail}`,
        ),
      ),
    )
    assert.equal(new Set(told).size, 1)
    assert.match(told[0] ?? '', /^sign-in-wrong /u)
    const rows = await database.read((query) =>
      query.selectFrom('audit').selectAll().where('what', '=', 'sign-in.fail').execute(),
    )
    assert.equal(rows.length, 6)
    assert.ok(rows.some(({ who }) => who === someone.account))
    assert.equal(rows.filter(({ who }) => who === 'anyone').length, 3)
    assert.doesNotMatch(JSON.stringify(rows), /nobody-there|口令|wangwu|drop/u)
  },
)

eachEngine(
  'a session ends when it lies idle, when it is too old, and when its person is disabled',
  async (test) => {
    const minute = 60_000
    const house = await openHouse(test, {
      policy: { idleSession: 30 * minute, longestSession: 120 * minute },
    })
    const { identity, now, wait, database } = house
    const someone = await makeSomeone(house, 'sunqi')
    const idle = await signInAs(house, 'sunqi')
    wait(31 * minute)
    assert.equal(await identity.callerOf(idle.circumstances().cookie, now()), undefined)

    const busy = await signInAs(house, 'sunqi')
    for (let passed = 0; passed < 100; passed += 20) {
      wait(20 * minute)
      assert.ok(await identity.callerOf(busy.circumstances().cookie, now()), `after ${passed + 20} minutes`)
    }
    wait(20 * minute)
    assert.equal(await identity.callerOf(busy.circumstances().cookie, now()), undefined)

    const third = await signInAs(house, 'sunqi')
    await database.transaction((tx) => disablePerson(tx, house.act(), { person: someone.person }))
    assert.equal(await identity.callerOf(third.circumstances().cookie, now()), undefined)
  },
)

eachEngine('that a session is in use is written down at most once a minute', async (test) => {
  const house = await openHouse(test)
  const { identity, now, wait, database } = house
  await makeSomeone(house, 'zhouba')
  const browser = await signInAs(house, 'zhouba')
  const seen = async () => {
    await identity.callerOf(browser.circumstances().cookie, now())
    const row = await database.read((query) =>
      query.selectFrom('session').select('last_seen_at').executeTakeFirst(),
    )
    return row?.last_seen_at
  }
  const first = await seen()
  wait(50_000)
  assert.equal(await seen(), first)
  wait(11_000)
  const second = await seen()
  assert.notEqual(second, first)
  wait(5000)
  assert.equal(await seen(), second)
})

eachEngine('sign-ins at the same moment each get a session of their own', async (test) => {
  const house = await openHouse(test)
  const someone = await makeSomeone(house, 'wujiu')
  const browsers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => signInAs(house, 'wujiu', openBrowser(`192.0.2.${at}`))),
  )
  const callers = await Promise.all(
    browsers.map((each) => house.identity.callerOf(each.circumstances().cookie, house.now())),
  )
  assert.equal(new Set(callers.map((caller) => caller?.session)).size, 8)
  const sessions = await house.database.read((query) =>
    house.identity.sessionsOf(query, someone.account, house.now()),
  )
  assert.equal(sessions.length, 8)
  assert.deepEqual(
    new Set(sessions.map(({ from }) => from)),
    new Set(Array.from({ length: 8 }, (_, at) => `192.0.2.${at}`)),
  )
  assert.equal(sessions[0]?.agent, '测试浏览器')
  await assert.rejects(
    house.identity.signIn({ username: 'wujiu', password: '不是这一个1' }, here),
    refusedAs('sign-in-wrong'),
  )
})
