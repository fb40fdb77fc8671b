import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding, Preview } from './words.ts'
import { findingsAt, findingsElsewhere, mayIssue, partyWords } from './words.ts'

const finding = (change: Partial<Finding>): Finding => ({
  rule: 'text.gap',
  title: '没有未填的空',
  article: '条例',
  severity: 'error',
  message: '还没有填写。',
  where: 'contact',
  ...change,
})

const preview = (findings: readonly Finding[], ripe = true): Preview => ({
  kind: 'receipt',
  title: '回执',
  number: '＿号',
  addressee: '王某：',
  signer: '某局',
  on: '2026-09-14',
  passages: [{ passage: 'contact', title: '联系方式', mode: 'open', text: '电话' }],
  findings: [...findings],
  signedDigest: null,
  ripe,
  edits: {},
  open: [],
})

test('a letter goes out without errors, with every warning looked at, once its decision is made', () => {
  const warning = finding({ rule: 'date.overdue', severity: 'warning', where: 'on' })
  assert.equal(mayIssue(preview([]), new Set()), true)
  assert.equal(mayIssue(preview([], false), new Set()), false)
  assert.equal(mayIssue(preview([finding({})]), new Set(['text.gap'])), false)
  assert.equal(mayIssue(preview([warning]), new Set()), false)
  assert.equal(mayIssue(preview([warning]), new Set(['date.overdue'])), true)
})

test('what is found stands at its passage, the rest above the letter', () => {
  const found = preview([finding({}), finding({ where: 'office' })])
  assert.deepEqual(
    findingsAt(found.findings, 'contact').map(({ where }) => where),
    ['contact'],
  )
  assert.deepEqual(
    findingsElsewhere(found).map(({ where }) => where),
    ['office'],
  )
})

test('whom a letter goes to besides the applicant is named', () => {
  assert.deepEqual(['', '第三方1', '7'].map(partyWords), ['', '（第三方1）', '（第7号交办）'])
})
