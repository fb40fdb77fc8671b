import assert from 'node:assert/strict'
import { test } from 'node:test'
import { operations } from '../../api/contract/index.ts'
import { addresses } from './addresses.ts'

test('every operation of the contract is asked for where the server has it', () => {
  const told = Object.entries(operations).map(([name, { method, path }]) => [name, `${method} ${path}`])
  assert.deepEqual(addresses, Object.fromEntries(told))
})
