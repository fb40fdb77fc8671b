import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newContent } from '../../documents/new-content.ts'
import type { Finding } from '../../documents/words.ts'
import { canMask, maskIn } from './mask.ts'

const found = (where: string, more: Partial<Finding> = {}): Finding => ({
  gate: 'personal-data',
  code: 'mobile',
  title: null,
  blocks: true,
  sentence: '手机号码',
  where,
  start: null,
  end: null,
  quote: '13800138000',
  nth: null,
  masked: '138****8000',
  justify: null,
  basis: '个人信息保护法',
  ...more,
})
const content = {
  ...newContent({ kind: 'penalty' as const, title: '致电 13800138000 或 13800138000', column: 'c' }),
  keywords: ['13800138000'],
  fields: { partyName: '张某 13800138000', amount: 5 },
  attachments: [
    { file: 'f1', name: '名单 13800138000.xlsx', digest: 'd', mediaType: 'm', size: 1 },
    { file: 'f2', name: '说明.docx', digest: 'd', mediaType: 'm', size: 1 },
  ],
}

test('a finding with its place is masked there alone, one without everywhere in its field', () => {
  assert.deepEqual(maskIn(content, found('title', { start: 17, end: 28 })), {
    title: '致电 13800138000 或 138****8000',
  })
  assert.deepEqual(maskIn(content, found('title')), { title: '致电 138****8000 或 138****8000' })
})

test('fields of the kind, lists of words and names of attachments are masked', () => {
  assert.deepEqual(maskIn(content, found('fields.partyName')), {
    fields: { partyName: '张某 138****8000', amount: 5 },
  })
  assert.deepEqual(maskIn(content, found('keywords')), { keywords: ['138****8000'] })
  assert.equal(maskIn(content, found('name:f1'))?.attachments?.[0]?.name, '名单 138****8000.xlsx')
})

test('what stands within a file, or is no text, can not be masked by a click', () => {
  assert.ok(canMask(content, found('name:f1')))
  assert.ok(!canMask(content, found('attachment:f1')))
  assert.ok(!canMask(content, found('fields.amount')))
  assert.ok(!canMask(content, found('title', { masked: null })))
  assert.ok(canMask(content, found('body')))
})
