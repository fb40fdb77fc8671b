import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newContent } from '../../documents/new-content.ts'
import { sameContent } from './same-content.ts'

const content = newContent({ kind: 'ordinary', title: '通知', column: 'c' })

test('contents are the same whatever the order of their keys', () => {
  const { title, ...rest } = content
  assert.ok(sameContent(content, { ...rest, title }))
})

test('an empty field says nothing, a filled one something', () => {
  assert.ok(sameContent(content, { ...content, fields: { partyName: '', amount: null } }))
  assert.ok(!sameContent(content, { ...content, fields: { amount: 0 } }))
})

test('the order of a list is part of what it says', () => {
  assert.ok(!sameContent({ ...content, keywords: ['甲', '乙'] }, { ...content, keywords: ['乙', '甲'] }))
})
