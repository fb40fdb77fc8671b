import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, typedOf } from './instant.ts'

test('day and time are those of the offices, whatever clock the computer has', () => {
  assert.equal(instantOf('2026-01-05T09:30'), '2026-01-05T01:30:00.000Z')
  assert.equal(instantOf('2026-01-01T00:00'), '2025-12-31T16:00:00.000Z')
  assert.equal(typedOf(new Date('2025-12-31T16:00:00.000Z')), '2026-01-01T00:00')
})
