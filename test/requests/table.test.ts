import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { factKinds, movesOf, stages } from '#modules/requests'
import type { Stage } from '#modules/requests'
import { requestsMarkdown } from '../../scripts/requests/table.ts'

describe('docs/requests.md', () => {
  test('is what scripts/write-requests.ts writes', () => {
    const written = readFileSync(new URL('../../docs/requests.md', import.meta.url), 'utf8')
    assert.equal(written, requestsMarkdown(), 'stale: npx node scripts/write-requests.ts')
  })
})

describe('the table of states', () => {
  test('leaves every stage but the last ones a way on', () => {
    // The keys of the words are the stages.
    for (const stage of Object.keys(stages) as readonly Stage[]) {
      const ways = factKinds.filter((kind) => movesOf(kind).some(({ from }) => from.includes(stage)))
      const last = ['split', 'merged', 'discarded'].includes(stage)
      assert.equal(ways.length === 0, last, stage)
      // From the archive only the result of a remedy brings a request back.
      if (stage === 'archived') assert.deepEqual(ways, ['reopened'])
    }
  })

  test('lets people outside write only what is theirs to tell', () => {
    const outside = (part: 'applicant' | 'third-party') =>
      factKinds.filter((kind) => movesOf(kind).some(({ who }) => who.includes(part)))
    assert.deepEqual(outside('applicant'), ['clarified', 'explained', 'withdrawn', 'material-added'])
    assert.deepEqual(outside('third-party'), ['third-party-answered'])
  })

  test('signs only by turn, and by nobody who drafted, submitted or signed before', () => {
    for (const { who, not } of movesOf('signed')) {
      assert.deepEqual(who, ['turn'])
      assert.deepEqual(not, ['drafter', 'submitter', 'signed'])
    }
  })
})
