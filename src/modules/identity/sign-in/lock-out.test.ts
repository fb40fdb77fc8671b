import assert from 'node:assert/strict'
import { personOf, unlockAccount } from '#modules/identity'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { House } from '../../../../test/support/identity.ts'
import {
  goodPassword,
  makeSomeone,
  openBrowser,
  openHouse,
  signInAs,
} from '../../../../test/support/identity.ts'
import { refusedAs } from '../../../../test/support/refused.ts'

const minute = 60_000

const miss = (house: House, username: string, from?: string) =>
  house.identity.signIn({ username, password: '不是这一个口令' }, openBrowser(from).circumstances())

const missTimes = async (house: House, username: string, times: number, from?: string): Promise<void> => {
  for (let time = 0; time < times; time += 1)
    await assert.rejects(miss(house, username, from), refusedAs('sign-in-wrong'))
}

eachEngine(
  'five wrong passwords lock the account for fifteen minutes, the right one included',
  async (test) => {
    const house = await openHouse(test)
    const { identity, wait } = house
    await makeSomeone(house, 'locked')
    await missTimes(house, 'locked', 4)
    await assert.rejects(miss(house, 'LOCKED'), refusedAs('sign-in-locked'))
    await assert.rejects(signInAs(house, 'locked'), refusedAs('sign-in-locked'))
    wait(14 * minute)
    await assert.rejects(
      signInAs(house, 'locked'),
      (error: Error & { detail?: string }) => error.detail?.includes('1 分钟') === true,
    )
    wait(minute)
    await signInAs(house, 'locked')
    await missTimes(house, 'locked', 4)
    await signInAs(house, 'locked')
    await missTimes(house, 'locked', 4)
    assert.deepEqual((await house.done()).filter((what) => what === 'account.lock').length, 1)
    assert.ok(identity)
  },
)

eachEngine('a name nobody has is locked just the same', async (test) => {
  const house = await openHouse(test)
  await missTimes(house, 'nobody', 4)
  await assert.rejects(miss(house, 'nobody'), refusedAs('sign-in-locked'))
  await missTimes(house, 'somebody-else', 1)
})

eachEngine('guesses at the same moment do not get past the lock', async (test) => {
  const house = await openHouse(test, { policy: { addressAttempts: 1000 } })
  const { account } = await makeSomeone(house, 'target')
  const guesses = await Promise.allSettled(
    Array.from({ length: 20 }, (_, at) =>
      house.identity.signIn(
        { username: 'target', password: at === 19 ? goodPassword : `猜第${at}个口令` },
        openBrowser().circumstances(),
      ),
    ),
  )
  assert.equal(guesses.filter(({ status }) => status === 'fulfilled').length, 0)
  const rows = await house.database.read((query) =>
    query
      .selectFrom('audit')
      .select('what')
      .where('who', '=', account)
      .where('what', 'in', ['sign-in.fail', 'account.lock'])
      .execute(),
  )
  assert.equal(rows.length, 5)
})

eachEngine('two processes that are guessed at together hear five guesses, not five each', async (test) => {
  const policy = { addressAttempts: 1000 }
  const first = await openHouse(test, { policy })
  const second = await openHouse(test, { policy })
  await makeSomeone(first, 'between')
  const heard = async (password: (at: number) => string) => {
    const guesses = await Promise.allSettled(
      Array.from({ length: 24 }, (_, at) =>
        (at % 2 === 0 ? first : second).identity.signIn(
          { username: 'between', password: password(at) },
          openBrowser().circumstances(),
        ),
      ),
    )
    return guesses.filter(({ status }) => status === 'fulfilled').length
  }
  assert.equal(await heard((at) => `猜第${at}个口令`), 0)
  const counted = (await first.done()).filter((what) => ['sign-in.fail', 'account.lock'].includes(what))
  assert.deepEqual(counted, ['sign-in.fail', 'sign-in.fail', 'sign-in.fail', 'sign-in.fail', 'account.lock'])
  assert.equal(await heard(() => goodPassword), 0, 'the right one is not heard any more')
})

eachEngine('who is signed in gets no more guesses at the password by asking at once', async (test) => {
  const passwordCost = { memory: 4096, passes: 2, parallelism: 1 }
  const house = await openHouse(test, { policy: { attempts: 1 }, settings: { passwordCost } })
  await makeSomeone(house, 'stolen')
  const browser = await signInAs(house, 'stolen')
  const change = (current: string) =>
    house.identity.changePassword({ current, next: '另一个很长的口令2026' }, browser.circumstances())
  // The right one is begun before any is judged, and compared when the first wrong one has locked the account.
  const guesses = Array.from({ length: 40 }, (_, at) => change(at === 39 ? goodPassword : `猜第${at}个口令`))
  const heard = (await Promise.allSettled(guesses)).filter(({ status }) => status === 'fulfilled')
  assert.equal(heard.length, 0)
})

eachEngine('an administrator unlocks, and sees until when it would have been locked', async (test) => {
  const house = await openHouse(test)
  const { database, identity, now, act } = house
  const someone = await makeSomeone(house, 'unlocked')
  const seen = () => database.read((query) => personOf(query, someone.person, now(), identity.cells))
  assert.equal((await seen()).account?.lockedUntil, null)
  await missTimes(house, 'unlocked', 4)
  await assert.rejects(miss(house, 'unlocked'), refusedAs('sign-in-locked'))
  assert.ok(((await seen()).account?.lockedUntil ?? '') > now())
  await database.transaction((tx) => unlockAccount(tx, act(), { account: someone.account }))
  await signInAs(house, 'unlocked')
  assert.equal((await house.done()).filter((what) => what === 'account.unlock').length, 1)
})

eachEngine('an address that guesses names is slowed down; others are not', async (test) => {
  const house = await openHouse(test, { policy: { addressAttempts: 6 } })
  const { wait } = house
  await makeSomeone(house, 'innocent')
  for (let at = 0; at < 7; at += 1) await missTimes(house, `guess-${at}`, 1, '203.0.113.9')
  await assert.rejects(miss(house, 'guess-8', '203.0.113.9'), refusedAs('sign-in-slowed'))
  await assert.rejects(signInAs(house, 'innocent', openBrowser('203.0.113.9')), refusedAs('sign-in-slowed'))
  await signInAs(house, 'innocent', openBrowser('198.51.100.7'))
  wait(2000)
  await signInAs(house, 'innocent', openBrowser('203.0.113.9'))
  await missTimes(house, 'guess-9', 1, '203.0.113.9')
  wait(2000)
  await assert.rejects(miss(house, 'guess-10', '203.0.113.9'), refusedAs('sign-in-slowed'))
  wait(2000)
  await missTimes(house, 'guess-11', 1, '203.0.113.9')
})
