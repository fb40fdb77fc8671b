import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from './read-text.ts'

test('a file is read as UTF-8, with a mark or without, or as Excel writes it in China', () => {
  const words = '错误'
  assert.equal(readText(new TextEncoder().encode(words)), words)
  assert.equal(readText(new TextEncoder().encode(`\uFEFF${words}`)), words)
  assert.equal(readText(Uint8Array.of(0xb4, 0xed, 0xce, 0xf3)), words)
})
