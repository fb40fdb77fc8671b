import assert from 'node:assert/strict'
import { test } from 'node:test'
import { later } from '#platform/clock'
import type { TryTables } from '#platform/tries'
import { createTries, forgetTries, placeOf, tryMigrations } from '#platform/tries'
import type { TestDatabase } from '../../../test/support/databases.ts'
import { eachEngine, testTime as now } from '../../../test/support/databases.ts'
import { testKeys } from '../../../test/support/identity.ts'

const minute = 60_000
const guesses = { of: 'guess', most: 20, within: 10 * minute } as const

const process = async ({ open }: TestDatabase) => {
  const database = await open<TryTables>(tryMigrations)
  return { database, ...createTries({ database, keys: testKeys }) }
}

eachEngine(
  'processes that race never allow more than the limit together, however they race',
  async (test) => {
    const [first, second] = [await process(test), await process(test)]
    const race = async (who: string, at: string) => {
      const waits = await Promise.all(
        Array.from({ length: 60 }, (_, turn) => (turn % 2 === 0 ? first : second).count(guesses, who, at)),
      )
      return waits.filter((wait) => wait === undefined).length
    }
    assert.deepEqual([await race('192.0.2.1', now), await race('192.0.2.2', now)], [20, 20])
    assert.equal(await race('192.0.2.1', later(now, 10 * minute - 1)), 0)
    assert.equal(await race('192.0.2.1', later(now, 10 * minute)), 20, 'anew behind the window')
  },
)

eachEngine('a process that starts anew goes on with the count, and says how long to wait', async (test) => {
  const before = await process(test)
  for (let tries = 0; tries < 19; tries += 1)
    assert.equal(await before.count(guesses, '192.0.2.1', now), undefined)
  const after = await process(test)
  assert.equal(await after.count(guesses, '192.0.2.1', later(now, minute)), undefined)
  assert.equal(await after.count(guesses, '192.0.2.1', later(now, minute)), 9 * 60)
  assert.equal(await before.count(guesses, '192.0.2.1', later(now, 9.5 * minute)), 30)
  assert.equal(await before.count({ ...guesses, of: 'other' }, '192.0.2.1', now), undefined)
})

eachEngine('who is over is told so without a statement', async (test) => {
  const { database, count } = await process(test)
  const used = async () =>
    (await database.read((query) => query.selectFrom('try_count').select('used').execute()))[0]?.used
  for (let tries = 0; tries < 50; tries += 1) await count(guesses, '192.0.2.1', now)
  assert.equal(await used(), guesses.most + 1)
})

eachEngine('no row tells an address, and none outlives its time', async (test) => {
  const { database, count } = await process(test)
  await count(guesses, '192.0.2.1', now)
  await count({ ...guesses, within: 20 * minute }, '192.0.2.2', now)
  const rows = () => database.read((query) => query.selectFrom('try_count').selectAll().execute())
  assert.doesNotMatch(JSON.stringify(await rows()), /192\.0/u)
  const forget = () => database.transaction((tx) => forgetTries(tx, later(now, 10 * minute)))
  assert.deepEqual([await forget(), await forget(), (await rows()).length], [1, 0, 1])
})

test('an IPv6 visitor is the network of it, however it is written; an IPv4 one the address', () => {
  const places = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['2001:db8:0:0:ffff::2', '2001:db8:0:0::/64'],
    ['2001:db8:0:1::2', '2001:db8:0:1::/64'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ] as const
  for (const [address, place] of places) assert.equal(placeOf(address), place, address)
})
