import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Guide } from '../words.ts'
import { combinedOf, needsOf, needsPrincipal } from './draft-content.ts'

const decision = (value: string, row: string, needs: readonly string[] = []) => ({
  value,
  title: value,
  basis: '',
  letter: '',
  needs,
  row,
  rowTitle: row,
  gives: row === '3.1' || row === '3.2',
})
const need = (value: string) => ({ value, title: value, form: 'text', options: [], hint: null })
// As much of the guide as is asked.
const guide = {
  decisions: [
    decision('disclosed', '3.1', ['way']),
    decision('partial', '3.2', ['givenParts']),
    decision('thirdParty', '3.3.4', ['thirdPartyView']),
    decision('internal', '3.3.5', ['internalMatter']),
  ],
  needs: [need('way'), need('givenParts'), need('thirdPartyView'), need('internalMatter')],
} as unknown as Guide

test('条例第三十七条: where a part is given it is partial, whatever else', () => {
  const kinds = ['disclosed', 'thirdParty'] as unknown as Parameters<typeof combinedOf>[1]
  assert.equal(combinedOf(guide, kinds, null)?.value, 'partial')
  assert.equal(needsPrincipal(guide, kinds), false)
})

test('several reasons and nothing given: the main one has to be named', () => {
  const kinds = ['thirdParty', 'internal'] as unknown as Parameters<typeof combinedOf>[1]
  assert.ok(needsPrincipal(guide, kinds))
  assert.equal(combinedOf(guide, kinds, null), undefined)
  assert.equal(combinedOf(guide, kinds, kinds[1])?.value, 'internal')
})

test('needs of the whole and of its parts, each once', () => {
  const kinds = ['partial', 'disclosed', 'partial'] as unknown as Parameters<typeof needsOf>[1]
  assert.deepEqual(
    needsOf(guide, kinds).map(({ value }) => value),
    ['way', 'givenParts'],
  )
})
