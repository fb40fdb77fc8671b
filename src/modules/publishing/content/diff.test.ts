import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Content } from '../content.ts'
import type { ColumnId } from '../ids.ts'
import { contentDiff, wordDiff } from './index.ts'

const joined = (pieces: ReturnType<typeof wordDiff>, without: string): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

const text = fc.array(fc.constantFrom('医保', '基金', '公开', '，', '2026年', '\n', '甲', ' ', 'a1'), {
  maxLength: 40,
})

test('what stayed and went is the text before, what stayed and came the one after', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const pieces = wordDiff(before, after)
      assert.equal(joined(pieces, 'added'), before)
      assert.equal(joined(pieces, 'removed'), after)
    }),
  )
})

test('words are whole', () => {
  assert.deepEqual(wordDiff('参保人数 1200 人，比上年增加', '参保人数 1250 人，比上年减少'), [
    { kind: 'same', text: '参保人数 ' },
    { kind: 'removed', text: '1200' },
    { kind: 'added', text: '1250' },
    { kind: 'same', text: ' 人，比上年' },
    { kind: 'removed', text: '增加' },
    { kind: 'added', text: '减少' },
  ])
})

test('many lines that all differ a little are told in bounds', () => {
  const line = (number: number) => `第${number}条基金${number % 7}万元，共${number}人。\n`
  const before = Array.from({ length: 15_000 }, (_, place) => line(place)).join('')
  const after = before.replaceAll('基金', '资金')
  const pieces = wordDiff(before, after)
  assert.equal(joined(pieces, 'added'), before)
  assert.equal(joined(pieces, 'removed'), after)
})

test('two hundred thousand characters that all differ are told as gone and come', () => {
  const before = '甲乙丙丁'.repeat(50_000)
  const after = '戊己庚辛'.repeat(50_000)
  assert.equal(joined(wordDiff(before, after), 'added'), before)
})

const content: Content = {
  kind: 'ordinary',
  title: '题',
  column: 'c1' as ColumnId,
  alsoIn: [],
  documentNumber: null,
  dateWritten: null,
  formedOn: null,
  topics: [],
  keywords: [],
  summary: '概述',
  source: null,
  body: '<p><a href="/a">甲</a></p>',
  attachments: [
    { file: 'f', name: '附件.pdf', digest: 'a'.repeat(64), mediaType: 'application/pdf', size: 1 },
  ],
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: { year: '2026' },
  justified: [],
}

const words = {
  column: (id: string) => `栏目${id}`,
  document: String,
  kind: String,
  field: (code: string) => `项${code}`,
}

const changed = (change: Partial<Content>) =>
  contentDiff(content, { ...content, ...change }, words).map(({ field, title }) => [field, title])

test('every field that differs is told, also where the words are the same', () => {
  assert.deepEqual(contentDiff(content, content, words), [])
  assert.deepEqual(changed({ title: '题目' }), [['title', '标题']])
  assert.deepEqual(changed({ fields: {} }), [['fields.year', '项year']])
  assert.deepEqual(changed({ body: '<p><a href="/b">甲</a></p>' }), [['body.links', '正文的链接']])
  assert.deepEqual(changed({ body: '<p><a href="/b">甲乙</a></p>' }), [
    ['body', '正文'],
    ['body.links', '正文的链接'],
  ])
  assert.deepEqual(changed({ body: '<p><a href="/a"><s>甲</s></a></p><p>乙</p>' }), [
    ['body', '正文'],
    ['body.format', '正文的格式'],
  ])
  assert.deepEqual(changed({ body: '<h2><a href="/a">甲</a></h2>' }), [['body.format', '正文的格式']])
  assert.deepEqual(changed({ body: '<p><a href="/a">甲</a><img src="/files/a" alt="图"></p>' }), [
    ['body.images', '正文的图片'],
  ])
  assert.deepEqual(
    contentDiff(
      content,
      { ...content, justified: [{ kind: 'mobile', value: 'v', basis: '条例第二十条' }] },
      words,
    ).map(({ pieces }) => pieces),
    [[{ kind: 'added', text: '手机号码：条例第二十条' }]],
  )
  const [attachment] = content.attachments
  assert.ok(attachment)
  assert.deepEqual(changed({ attachments: [{ ...attachment, digest: 'b'.repeat(64) }] }), [
    ['attachments', '附件的内容'],
  ])
  assert.deepEqual(
    changed({ disclosure: { mode: 'withheld', basis: '条例第十六条', reason: '内部', reevaluateOn: null } }),
    [['disclosure', '源头认定']],
  )
})
