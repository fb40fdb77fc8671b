import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applicants } from '#statute/applicants'
import { decisionKinds } from '#statute/decisions'
import { parseLocalDate } from '#statute/calendar'
import { sealer } from '#platform/crypto'
import type { Files } from '#platform/files'
import { deliveryPage } from '#modules/letters'
import { requestCells } from '#modules/requests'
import { compose } from '../../src/composition.ts'
import type { AtWork } from '../../src/demo/at-work.ts'
import { atWork } from '../../src/demo/at-work.ts'
import { furnishDeliveries, furnishReleases } from '../../src/demo/giving-out/index.ts'
import { seedDemo } from '../../src/demo/index.ts'
import { furnishLetters } from '../../src/demo/letters/index.ts'
import { furnishRequests } from '../../src/demo/requests/index.ts'
import type { Ground } from '../../src/ground.ts'
import { testConfig } from '../support/config.ts'
import { withFiles } from '../support/files.ts'

const now = '2026-11-27T02:00:00.000Z'

const today = parseLocalDate('2026-11-27')

/** Its last answers have gone out in every way, and what they gave was confirmed; one waits for that. */
const givesOut = async ({ database, keys }: Ground, office: AtWork, files: Files): Promise<void> => {
  const kit = { cells: requestCells(keys), sealer: sealer(keys) }
  const fill = async () => {
    await furnishLetters(database, office, kit, now)
    await furnishReleases({ database, office, files, sealer: kit.sealer })
    await furnishDeliveries(database, office, { kit, files }, now)
    return database.read(async (query) => ({
      attempts: await query.selectFrom('letter_delivery').selectAll().orderBy('id').execute(),
      given: await query.selectFrom('letter_delivery_file').selectAll().execute(),
      releases: await query.selectFrom('release').select('state').orderBy('id').execute(),
      open: (await deliveryPage(query, { limit: 100 }, { today, within: 'all' })).rows,
    }))
  }
  const { attempts, given, releases, open } = await fill()
  assert.deepEqual(
    releases.map(({ state }) => state),
    ['released', 'checked', 'marking'],
  )
  assert.equal(given.length, 1)
  const ways = new Set(attempts.map(({ way }) => way))
  for (const way of ['post', 'in-person', 'electronic', 'announcement'] as const)
    assert.ok(ways.has(way), way)
  const states = new Set(attempts.map(({ state }) => state))
  for (const state of ['delivered', 'failed', 'attempted'] as const) assert.ok(states.has(state), state)
  assert.deepEqual(
    open.filter(({ situation }) => situation === 'to-record'),
    [],
  )
  assert.deepEqual((await fill()).attempts, attempts)
}

test('the example office has requests of every kind and every end, and a second start adds none', async () => {
  const { config, remove } = testConfig()
  const composed = await compose(config, () => now)
  assert.ok(composed.ok)
  const { app, ground } = composed
  const { database, identity, keys } = ground
  try {
    await seedDemo(database, identity, now)
    const office = await database.transaction((tx) => atWork(tx, sealer(keys)))
    assert.ok(office)
    const rows = () => database.read((query) => query.selectFrom('request_case').selectAll().execute())
    await furnishRequests(database, office, requestCells(keys), now)
    const made = await rows()
    await furnishRequests(database, office, requestCells(keys), now)
    assert.deepEqual(await rows(), made)
    assert.ok(made.length >= 150 && made.length <= 250, String(made.length))
    const ends = new Set(made.map(({ outcome }) => outcome))
    assert.deepEqual(
      decisionKinds.filter((kind) => !ends.has(kind)),
      [],
    )
    assert.deepEqual(
      new Set(made.map(({ applicant_kind }) => applicant_kind)),
      new Set(Object.keys(applicants)),
    )
    const desks = new Set(made.filter(({ concluded_on }) => concluded_on === null).map(({ stage }) => stage))
    for (const stage of ['unconfirmed', 'registered', 'handling', 'review', 'decided'] as const)
      assert.ok(desks.has(stage), stage)
    await withFiles({}, (files) => givesOut(ground, office, files))
  } finally {
    await app.close()
    remove()
  }
})
