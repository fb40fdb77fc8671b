import assert from 'node:assert/strict'
import { resetPassword } from '#modules/identity'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { Browser, House } from '../../../../test/support/identity.ts'
import {
  goodPassword,
  makeSomeone,
  openBrowser,
  openHouse,
  signInAs,
} from '../../../../test/support/identity.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import { totp } from '../../../../test/support/totp.ts'

/** Sets a second factor in a signed-in browser. */
const enable = async ({ identity }: House, browser: Browser) => {
  const begun = await identity.beginSecondFactor({ password: goodPassword }, browser.circumstances())
  browser.keep(await identity.confirmSecondFactor({ code: totp(begun.secret) }, browser.circumstances()))
  return begun
}

/** The password step of somebody who has a second factor. */
const toSecondStep = async ({ identity }: House, username: string): Promise<Browser> => {
  const browser = openBrowser()
  const { state, cookies } = await identity.signIn(
    { username, password: goodPassword },
    browser.circumstances(),
  )
  assert.equal(state, 'second-factor')
  browser.keep(cookies)
  return browser
}

eachEngine('once set, the second factor is asked for; before it there is no session', async (test) => {
  const house = await openHouse(test)
  const { identity, now } = house
  await makeSomeone(house, 'factor')
  const first = await signInAs(house, 'factor')
  const begun = await enable(house, first)
  assert.match(begun.uri, /^otpauth:\/\/totp\/[^/]*:factor\?secret=[A-Z2-7]+&/u)
  assert.equal(begun.backupCodes.length, 10)
  assert.equal((await identity.callerOf(first.circumstances().cookie, now()))?.secondFactor, 'on')

  const browser = await toSecondStep(house, 'factor')
  assert.equal(await identity.callerOf(browser.circumstances().cookie, now()), undefined)
  const { state, cookies } = await identity.secondFactor(
    { kind: 'totp', code: totp(begun.secret, 1) },
    browser.circumstances(),
  )
  assert.equal(state, 'signed-in')
  browser.keep(cookies)
  assert.ok(await identity.callerOf(browser.circumstances().cookie, now()))
  assert.deepEqual((await house.done()).slice(-4), [
    'sign-in.succeed',
    'second-factor.begin',
    'second-factor.set',
    'sign-in.succeed',
  ])
})

eachEngine('a code is good once, and a challenge too', async (test) => {
  const house = await openHouse(test)
  const { identity } = house
  await makeSomeone(house, 'once')
  const { secret } = await enable(house, await signInAs(house, 'once'))
  const code = totp(secret, 1)
  const browser = await toSecondStep(house, 'once')
  const challenge = browser.circumstances()
  await identity.secondFactor({ kind: 'totp', code }, challenge)
  await assert.rejects(
    identity.secondFactor({ kind: 'totp', code: totp(secret) }, challenge),
    refusedAs('sign-in-expired'),
  )
  const again = await toSecondStep(house, 'once')
  await assert.rejects(
    identity.secondFactor({ kind: 'totp', code }, again.circumstances()),
    refusedAs('second-factor-wrong'),
  )
})

eachEngine('wrong codes count like wrong passwords and lock the account', async (test) => {
  const house = await openHouse(test)
  const { identity } = house
  await makeSomeone(house, 'codes')
  const { secret } = await enable(house, await signInAs(house, 'codes'))
  const wrong = totp(secret, 1) === '000000' ? '000001' : '000000'
  const guess = async (code: string) => {
    const browser = await toSecondStep(house, 'codes')
    return identity.secondFactor({ kind: 'totp', code }, browser.circumstances())
  }
  for (let time = 0; time < 4; time += 1) await assert.rejects(guess(wrong), refusedAs('second-factor-wrong'))
  await assert.rejects(guess(wrong), refusedAs('sign-in-locked'))
  await assert.rejects(guess(totp(secret, 1)), refusedAs('sign-in-locked'))
  assert.equal((await house.done()).filter((what) => what === 'account.lock').length, 1)
})

eachEngine('a backup code works once and is stored only as its digest', async (test) => {
  const house = await openHouse(test)
  const { identity, database } = house
  await makeSomeone(house, 'paper')
  const { backupCodes, secret } = await enable(house, await signInAs(house, 'paper'))
  const [code = '', other = ''] = backupCodes
  const row = await database.read((query) =>
    query.selectFrom('second_factor').selectAll().executeTakeFirstOrThrow(),
  )
  for (const plain of [...backupCodes, secret]) assert.ok(!JSON.stringify(row).includes(plain))
  const browser = await toSecondStep(house, 'paper')
  await identity.secondFactor({ kind: 'backup', code: ` ${code.toUpperCase()} ` }, browser.circumstances())
  const second = await toSecondStep(house, 'paper')
  await assert.rejects(
    identity.secondFactor({ kind: 'backup', code }, second.circumstances()),
    refusedAs('second-factor-wrong'),
  )
  assert.equal(
    (await identity.secondFactor({ kind: 'backup', code: other }, second.circumstances())).state,
    'signed-in',
  )
})

eachEngine('setting and dropping want the password, and only a confirmed factor counts', async (test) => {
  const house = await openHouse(test)
  const { identity, now } = house
  await makeSomeone(house, 'careful')
  const browser = await signInAs(house, 'careful')
  await assert.rejects(
    identity.beginSecondFactor({ password: '不对的口令一个' }, browser.circumstances()),
    refusedAs('password-wrong'),
  )
  await assert.rejects(
    identity.confirmSecondFactor({ code: '123456' }, browser.circumstances()),
    refusedAs('second-factor-not-begun'),
  )
  const begun = await identity.beginSecondFactor({ password: goodPassword }, browser.circumstances())
  await assert.rejects(
    identity.confirmSecondFactor({ code: totp(begun.secret, 40) }, browser.circumstances()),
    refusedAs('second-factor-wrong'),
  )
  await signInAs(house, 'careful')
  browser.keep(await identity.confirmSecondFactor({ code: totp(begun.secret) }, browser.circumstances()))
  await assert.rejects(
    identity.beginSecondFactor({ password: goodPassword }, browser.circumstances()),
    refusedAs('second-factor-on'),
  )
  browser.keep(await identity.dropSecondFactor({ password: goodPassword }, browser.circumstances()))
  assert.equal((await identity.callerOf(browser.circumstances().cookie, now()))?.secondFactor, 'off')
  assert.equal(
    (await identity.signIn({ username: 'careful', password: goodPassword }, openBrowser().circumstances()))
      .state,
    'signed-in',
  )
  await assert.rejects(
    identity.dropSecondFactor({ password: goodPassword }, openBrowser().circumstances()),
    refusedAs('signed-out'),
  )
})

eachEngine('the policy asks for a second factor, and a reset may drop one that was lost', async (test) => {
  const house = await openHouse(test, { policy: { secondFactor: 'everybody' } })
  const { identity, database, now, act } = house
  const { account } = await makeSomeone(house, 'lost')
  const browser = await signInAs(house, 'lost')
  assert.equal((await identity.callerOf(browser.circumstances().cookie, now()))?.must, 'set-second-factor')
  await enable(house, browser)
  assert.equal((await identity.callerOf(browser.circumstances().cookie, now()))?.must, 'nothing')
  const invite = await database.transaction((tx) =>
    resetPassword(tx, act(), { account, secondFactor: 'drop' }),
  )
  assert.equal(await identity.callerOf(browser.circumstances().cookie, now()), undefined)
  await assert.rejects(signInAs(house, 'lost'), refusedAs('sign-in-wrong'))
  await identity.acceptInvite({ token: invite.token, password: goodPassword }, browser.circumstances())
  await signInAs(house, 'lost')
})
