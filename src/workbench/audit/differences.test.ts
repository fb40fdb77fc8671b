import assert from 'node:assert/strict'
import { test } from 'node:test'
import { differencesOf } from './differences.ts'

test('only what differs is told, by its path', () => {
  const before = { name: '旧名', contact: { phone: '1', fax: '2' }, codes: [1] }
  const after = { name: '新名', contact: { phone: '1' }, codes: [1] }
  assert.deepEqual(differencesOf(before, after), [
    { path: 'name', before: '旧名', after: '新名' },
    { path: 'contact.fax', before: '2', after: '—' },
  ])
})

test('what was made has nothing before it, and a bare value has no path', () => {
  assert.deepEqual(differencesOf(null, { name: '新' }), [{ path: 'name', before: '—', after: '新' }])
  assert.deepEqual(differencesOf(5, 10), [{ path: '', before: '5', after: '10' }])
})
