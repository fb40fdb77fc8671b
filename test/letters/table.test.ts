import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { lettersMarkdown } from '../../scripts/letters/table.ts'

test('docs/letters.md is what scripts/write-letters.ts writes', () => {
  const written = readFileSync(new URL('../../docs/letters.md', import.meta.url), 'utf8')
  assert.equal(written, lettersMarkdown(), 'stale: npx node scripts/write-letters.ts')
})
