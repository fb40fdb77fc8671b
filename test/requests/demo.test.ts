import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applicants } from '#statute/applicants'
import { decisionKinds } from '#statute/decisions'
import { sealer } from '#platform/crypto'
import { requestCells } from '#modules/requests'
import { compose } from '../../src/composition.ts'
import { atWork } from '../../src/demo/at-work.ts'
import { seedDemo } from '../../src/demo/index.ts'
import { furnishRequests } from '../../src/demo/requests/index.ts'
import { testConfig } from '../support/config.ts'

const now = '2026-11-27T02:00:00.000Z'

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
  } finally {
    await app.close()
    remove()
  }
})
