import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newContent } from '../../documents/new-content.ts'
import { forgetDraft, keepDraft, keptDraft } from './local-draft.ts'

const shelfOf = (kept = new Map<string, string>(), full = false) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => {
    if (full) throw new Error('quota')
    kept.set(key, value)
  },
  removeItem: (key: string) => void kept.delete(key),
})
const place = { account: 'a', document: 'd' }
const draft = {
  basedOn: 3,
  content: newContent({ kind: 'ordinary', title: '通知', column: 'c' }),
  at: '2026-01-05T01:30:00.000Z',
}

test('a draft is kept for one person and one document, until it is forgotten', () => {
  const shelf = shelfOf()
  assert.ok(keepDraft(shelf, place, draft))
  assert.deepEqual(keptDraft(shelf, place), draft)
  assert.equal(keptDraft(shelf, { ...place, account: 'b' }), undefined)
  assert.equal(keptDraft(shelf, { ...place, document: 'e' }), undefined)
  forgetDraft(shelf, place)
  assert.equal(keptDraft(shelf, place), undefined)
})

test('what is not a draft is none; a full shelf says so', () => {
  assert.equal(
    keptDraft(
      shelfOf(
        new Map([
          ['gongkai.draft.a.d', '{"basedOn":'],
          ['x', ''],
        ]),
      ),
      place,
    ),
    undefined,
  )
  assert.equal(keptDraft(shelfOf(new Map([['gongkai.draft.a.d', '{"basedOn":3}']])), place), undefined)
  assert.ok(!keepDraft(shelfOf(new Map(), true), place, draft))
})
