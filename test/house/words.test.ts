import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesLike, textOf } from './repository.ts'

/** **年报 · annual report** — `AnnualReport` */
const entry = /^\*\*(?<chinese>[^·*]+) · (?<word>[^*]+)\*\* — `(?<identifier>\w+)`$/gmu

const words = [...textOf('CONTEXT.md').matchAll(entry)].map(({ groups }) => ({
  chinese: groups?.['chinese'] ?? '',
  identifier: groups?.['identifier'] ?? '',
}))

const code = filesLike('src/**/*.ts')
  .filter((file) => !file.endsWith('.test.ts'))
  .map(textOf)
  .join('\n')

const inCode = new Set(code.match(/\b[\p{L}_$][\p{L}\p{N}_$]*\b/gu))

test('every word of the glossary is the name of something in the code', () => {
  assert.ok(words.length > 25)
  assert.deepEqual(
    words.filter(({ identifier }) => !inCode.has(identifier)),
    [],
  )
})

test('no thing has two words, and no word means two things', () => {
  for (const key of ['chinese', 'identifier'] as const)
    assert.equal(new Set(words.map((word) => word[key])).size, words.length)
})

test('every entry says what it is, and which words not to use', () => {
  const said = textOf('CONTEXT.md').match(/^\*\*.+ — `\w+`\n\S.{20,}\*Not:\* .+$/gmu) ?? []
  assert.equal(said.length, words.length)
})
