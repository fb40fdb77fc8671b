import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchTables } from '#platform/search'
import { searchMigrations } from '#platform/search'
import { acrossEngines, eachEngine } from '../support/databases.ts'
import { gainAt } from './support/gain.ts'
import { answerAll, meanGain, putDocuments } from './support/relevance.ts'

/** What the gate has time for; `npm run bench -- search-relevance` asks the same of 20,000. */
const documents = 2100

eachEngine('the written set of questions finds what it should', async (engine, context) => {
  const database = await engine.open<SearchTables>(searchMigrations)
  await putDocuments(database, documents)
  const answers = await answerAll(database, documents)
  const gain = meanGain(answers)
  context.diagnostic(`${answers.length} questions, ${documents} documents: nDCG@10 ${gain.toFixed(4)}`)
  assert.ok(answers.length >= 80)
  assert.ok(gain > 0.95, `nDCG@10 is ${gain.toFixed(4)}`)
  const lost = answers.filter((answer) => answer.gain < 0.4).map(({ text }) => text)
  assert.deepEqual(lost, [], 'no question is left without what it asks for')
})

acrossEngines(
  'both engines answer the written set with the same documents in the same order',
  async (all) => {
    const count = 600
    const answers = await Promise.all(
      all.map(async (engine) => {
        const database = await engine.open<SearchTables>(searchMigrations)
        await putDocuments(database, count)
        const given = await answerAll(database, count)
        return given.map(({ text, asked, found }) => [text, asked, found.map(({ index }) => index)])
      }),
    )
    assert.deepEqual(answers[1], answers[0])
  },
)

test('nDCG is 1 for the best order and less for any other', () => {
  assert.equal(gainAt(10, [3, 1, 0], [0, 1, 3]), 1)
  assert.ok(gainAt(10, [1, 3, 0], [0, 1, 3]) < 1)
  assert.equal(gainAt(10, [0, 0], [3, 0]), 0)
})
