import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sealer } from '#platform/crypto'
import { requestCells } from '#modules/requests'
import { compose } from '../../src/composition.ts'
import { atWork } from '../../src/demo/at-work.ts'
import { seedDemo } from '../../src/demo/index.ts'
import { furnishRemedies } from '../../src/demo/remedies/index.ts'
import { furnishRequests } from '../../src/demo/requests/index.ts'
import { testConfig } from '../support/config.ts'

const now = '2026-11-27T02:00:00.000Z'

test('the example office has remedies of every course, one answered anew, one whose answer is due', async () => {
  const { config, remove } = testConfig()
  const composed = await compose(config, () => now)
  assert.ok(composed.ok)
  const { app, ground } = composed
  const { database, identity, keys } = ground
  try {
    await seedDemo(database, identity, now)
    const office = await database.transaction((tx) => atWork(tx, sealer(keys)))
    assert.ok(office)
    const cells = requestCells(keys)
    await furnishRequests(database, office, cells, now)
    const rows = () => database.read((query) => query.selectFrom('remedy_case').selectAll().execute())
    await furnishRemedies(database, office, cells, now)
    const made = await rows()
    await furnishRemedies(database, office, cells, now)
    assert.deepEqual(await rows(), made)
    const results = made.map(({ result }) => result)
    for (const result of ['upheld', 'claimDismissed', 'revokedAndRedo', 'withdrawn'] as const)
      assert.ok(results.includes(result), `${result}: ${results.join(' ')}`)
    assert.ok(made.some(({ stage, due_what }) => stage === 'answering' && due_what === 'answer'))
    const redone = await database.read((query) =>
      query
        .selectFrom('request_event')
        .innerJoin('request_case', 'request_case.request', 'request_event.request')
        .select(['request_case.redo', 'request_case.outcome', 'request_case.result_row'])
        .where('request_event.kind', '=', 'reopened')
        .execute(),
    )
    assert.deepEqual(redone, [{ redo: 0, outcome: 'disclosed', result_row: '3.3.5' }])
  } finally {
    await app.close()
    remove()
  }
})
