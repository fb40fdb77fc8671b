import assert from 'node:assert/strict'
import { test } from 'node:test'
import { controlOf } from './shape.ts'

test('a setting is typed in as its shape asks', () => {
  const cases = [
    [{ type: 'integer', minimum: 1 }, 'number'],
    [{ type: 'boolean' }, 'switch'],
    [{ type: 'array', items: { type: 'string' } }, 'list'],
    [{ type: 'string', maxLength: 60 }, 'line'],
    [{ type: 'string', maxLength: 500 }, 'text'],
    [undefined, 'line'],
  ] as const
  for (const [shape, control] of cases) assert.equal(controlOf(shape), control)
})
