import assert from 'node:assert/strict'
import type { AccountId } from '#modules/identity'
import {
  addPerson,
  disablePerson,
  enablePerson,
  linkOidc,
  openAccount,
  resetPassword,
  revokeOtherSessions,
  revokeSession,
} from '#modules/identity'
import { eachEngine } from '../../../../test/support/databases.ts'
import {
  goodPassword,
  here,
  makeSomeone,
  openBrowser,
  openHouse,
  signInAs,
} from '../../../../test/support/identity.ts'
import { refusedAs } from '../../../../test/support/refused.ts'

const next = '一蓑烟雨任平生2027'

eachEngine('an invited person sets the password once, within three days', async (test) => {
  const house = await openHouse(test)
  const { database, identity, act, wait } = house
  const { invite, account } = await database.transaction(async (tx) => {
    const person = await addPerson(tx, act(), { name: '受邀人', organisation: null }, identity.cells)
    return openAccount(tx, act(), { person, username: 'Invited' })
  })
  const told = await identity.inviteOf(invite.token)
  assert.deepEqual(told, { account, username: 'invited', name: '受邀人' })
  await assert.rejects(signInAs(house, 'invited'), refusedAs('sign-in-wrong'))
  await assert.rejects(
    identity.acceptInvite({ token: invite.token, password: '123456' }, here),
    refusedAs('password-weak'),
  )
  await assert.rejects(
    identity.acceptInvite({ token: `${invite.token}x`, password: goodPassword }, here),
    refusedAs('invite-gone'),
  )
  await identity.acceptInvite({ token: invite.token, password: goodPassword }, here)
  await assert.rejects(
    identity.acceptInvite({ token: invite.token, password: next }, here),
    refusedAs('invite-gone'),
  )
  await signInAs(house, 'invited')

  const late = await database.transaction((tx) => resetPassword(tx, act(), { account, secondFactor: 'keep' }))
  wait(72 * 60 * 60 * 1000)
  assert.equal(await identity.inviteOf(late.token), undefined)
  const stored = await database.read((query) => query.selectFrom('invite').selectAll().execute())
  assert.ok(!JSON.stringify(stored).includes(late.token))
})

eachEngine('a reset takes the password and all sessions; of two links the newer works', async (test) => {
  const house = await openHouse(test)
  const { database, identity, act, now } = house
  const { account } = await makeSomeone(house, 'forgot')
  const browser = await signInAs(house, 'forgot')
  const reset = () =>
    database.transaction((tx) => resetPassword(tx, act(), { account, secondFactor: 'keep' }))
  const [first, second] = [await reset(), await reset()]
  assert.equal(await identity.callerOf(browser.circumstances().cookie, now()), undefined)
  await assert.rejects(signInAs(house, 'forgot'), refusedAs('sign-in-wrong'))
  await assert.rejects(
    identity.acceptInvite({ token: first.token, password: next }, here),
    refusedAs('invite-gone'),
  )
  await identity.acceptInvite({ token: second.token, password: next }, here)
  assert.equal((await identity.signIn({ username: 'forgot', password: next }, here)).state, 'signed-in')
})

eachEngine('a password is changed by who knows it, and other sessions end', async (test) => {
  const house = await openHouse(test, { policy: { passwordLife: 90 * 24 * 60 * 60 * 1000 } })
  const { identity, now, wait } = house
  await makeSomeone(house, 'changer')
  const [mine, other] = [await signInAs(house, 'changer'), await signInAs(house, 'changer')]
  const change = (current: string, fresh: string) =>
    identity.changePassword({ current, next: fresh }, mine.circumstances())
  await assert.rejects(change('不是这一个口令', next), refusedAs('password-wrong'))
  await assert.rejects(change(goodPassword, 'changer123'), refusedAs('password-weak'))
  await change(goodPassword, next)
  assert.equal((await identity.callerOf(mine.circumstances().cookie, now()))?.must, 'nothing')
  assert.equal(await identity.callerOf(other.circumstances().cookie, now()), undefined)
  await assert.rejects(signInAs(house, 'changer'), refusedAs('sign-in-wrong'))
  await assert.rejects(
    identity.changePassword({ current: next, next: goodPassword }, here),
    refusedAs('signed-out'),
  )
  wait(91 * 24 * 60 * 60 * 1000)
  const browser = openBrowser()
  browser.keep((await identity.signIn({ username: 'changer', password: next }, here)).cookies)
  assert.equal((await identity.callerOf(browser.circumstances().cookie, now()))?.must, 'change-password')
})

eachEngine('one session is ended, or all others, of this account alone', async (test) => {
  const house = await openHouse(test)
  const { database, identity, act, now } = house
  const someone = await makeSomeone(house, 'many')
  const stranger = await makeSomeone(house, 'stranger')
  const browsers = [
    await signInAs(house, 'many'),
    await signInAs(house, 'many'),
    await signInAs(house, 'many'),
  ]
  const strangers = await signInAs(house, 'stranger')
  const callers = await Promise.all(
    browsers.map((each) => identity.callerOf(each.circumstances().cookie, now())),
  )
  const [first, second] = callers.map((caller) => caller?.session)
  assert.ok(first && second)
  await assert.rejects(
    database.transaction((tx) => revokeSession(tx, act(), { account: stranger.account, session: first })),
    refusedAs('session-missing'),
  )
  await database.transaction((tx) => revokeSession(tx, act(), { account: someone.account, session: first }))
  const ended = await database.transaction((tx) =>
    revokeOtherSessions(tx, act(), { account: someone.account, keep: second }),
  )
  assert.equal(ended, 1)
  const left = await Promise.all(
    [...browsers, strangers].map((each) => identity.callerOf(each.circumstances().cookie, now())),
  )
  assert.deepEqual(
    left.map((caller) => caller?.username),
    [undefined, 'many', undefined, 'stranger'],
  )
})

eachEngine('names are unique however they are typed, and a person has one account', async (test) => {
  const house = await openHouse(test)
  const { database, identity, act } = house
  const { person, account } = await makeSomeone(house, 'unique.one')
  const fresh = await database.transaction((tx) =>
    addPerson(tx, act(), { name: '另一人', organisation: null }, identity.cells),
  )
  const open = (username: string, who = fresh) =>
    database.transaction((tx) => openAccount(tx, act(), { person: who, username }))
  await assert.rejects(open('ＵNIQUE.one'), refusedAs('username'))
  for (const bad of ['a', '_a', 'has space', 'x'.repeat(31), 'a@b'])
    await assert.rejects(open(bad), refusedAs('username'))
  await assert.rejects(open('second', person), refusedAs('account-there'))
  const opened = await open('张三')
  await database.transaction((tx) => linkOidc(tx, act(), { account, provider: 'p', subject: 's' }))
  await assert.rejects(
    database.transaction((tx) =>
      linkOidc(tx, act(), { account: opened.account, provider: 'p', subject: 's' }),
    ),
    refusedAs('oidc-subject'),
  )
  await database.transaction((tx) => linkOidc(tx, act(), { account, provider: 'p', subject: null }))
  await database.transaction((tx) =>
    linkOidc(tx, act(), { account: opened.account, provider: 'p', subject: 's' }),
  )
  await assert.rejects(
    database.transaction((tx) =>
      linkOidc(tx, act(), { account: 'none' as AccountId, provider: 'p', subject: 's' }),
    ),
    refusedAs('account-missing'),
  )
})

eachEngine('who was disabled and enabled again signs in as before', async (test) => {
  const house = await openHouse(test)
  const { database, act } = house
  const { person } = await makeSomeone(house, 'back')
  await database.transaction((tx) => disablePerson(tx, act(), { person }))
  await assert.rejects(
    database.transaction((tx) => disablePerson(tx, act(), { person })),
    refusedAs('person-status'),
  )
  await assert.rejects(signInAs(house, 'back'), refusedAs('sign-in-wrong'))
  await database.transaction((tx) => enablePerson(tx, act(), { person }))
  await signInAs(house, 'back')
})
