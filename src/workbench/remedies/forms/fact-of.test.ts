import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Remedy } from '../words.ts'
import { factOf } from './fact-of.ts'
import { specs } from './specs.ts'

// All a form asks of a remedy.
const remedy = { instance: 'review' } as Remedy

test('what is typed becomes a fact with its texts beside it', () => {
  const typed = {
    on: '2026-10-26',
    servedOn: '2026-10-28',
    result: 'revokedAndRedo',
    count: 10,
    unit: 'days',
    gist: '撤销。',
    reasons: '',
  }
  assert.deepEqual(specs.ruled && factOf(remedy, 'ruled', specs.ruled, typed), {
    kind: 'ruled',
    on: '2026-10-26',
    instance: 'review',
    result: 'revokedAndRedo',
    servedOn: '2026-10-28',
    redo: { count: 10, unit: 'days' },
    texts: { gist: '撤销。' },
  })
})

test('what is left out is null, and a term that is not named is none', () => {
  assert.deepEqual(
    specs.noticed && factOf(remedy, 'noticed', specs.noticed, { on: '2026-09-28', procedure: 'simple' }),
    {
      kind: 'noticed',
      on: '2026-09-28',
      instance: 'review',
      procedure: 'simple',
      reference: '',
      until: null,
      texts: {},
    },
  )
  const held = specs['hearing-held']
  assert.deepEqual(
    held && factOf(remedy, 'hearing-held', held, { on: '2026-10-12', hearing: '3', head: 'no' }),
    {
      kind: 'hearing-held',
      on: '2026-10-12',
      hearing: 3,
      head: false,
      texts: {},
    },
  )
})
