import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../documents/words.ts'
import { groupsOf } from './group.ts'

const finding = (code: string, blocks = false): Finding => ({
  gate: 'content',
  code,
  title: `规则${code}`,
  blocks,
  sentence: '',
  where: 'body',
  start: 0,
  end: 1,
  quote: ',',
  nth: 0,
  masked: '，',
  justify: null,
  basis: '',
})

test('what blocks stands first and by itself, many of a kind stand together, few do not', () => {
  const told = groupsOf([
    ...Array.from({ length: 5 }, () => finding('a')),
    finding('b'),
    ...Array.from({ length: 5 }, () => finding('c', true)),
  ]).map((one) => ('findings' in one ? `${one.title}×${one.findings.length}` : one.code))
  assert.deepEqual(told, ['c', 'c', 'c', 'c', 'c', '规则a×5', 'b'])
})
