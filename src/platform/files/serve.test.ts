import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { headersOf, rangeOf } from './index.ts'

const pdf = { name: '关于“公开”的答复.pdf', mediaType: 'application/pdf', size: 1000 }

test('headers fix the type, save what may not be shown, and keep a Chinese name', () => {
  const shown = headersOf(pdf, { inline: true })
  assert.equal(shown['content-type'], 'application/pdf')
  assert.equal(shown['x-content-type-options'], 'nosniff')
  assert.match(shown['content-disposition'] ?? '', /^inline; .*filename\*=UTF-8''%E5%85%B3/u)
  assert.match(headersOf(pdf, { inline: false })['content-disposition'] ?? '', /^attachment; /u)
  const text = headersOf({ ...pdf, name: 'a.txt', mediaType: 'text/plain' }, { inline: true })
  assert.match(text['content-disposition'] ?? '', /^attachment; /u)
  assert.match(text['content-security-policy'] ?? '', /^sandbox/u)
  const picture = headersOf({ ...pdf, name: 'a.png', mediaType: 'image/png' }, { inline: true })
  assert.match(picture['content-security-policy'] ?? '', /^sandbox; default-src 'none'/u)
})

test('a media type that is none of ours is sent as bytes to save', () => {
  const foreign = headersOf({ ...pdf, mediaType: 'text/html' }, { inline: true })
  assert.equal(foreign['content-type'], 'application/octet-stream')
  assert.match(foreign['content-disposition'] ?? '', /^attachment; /u)
})

test('no name breaks out of its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const line =
        headersOf({ ...pdf, name: name.toWellFormed() }, { inline: false })['content-disposition'] ?? ''
      assert.match(line, /^attachment; filename="[\w.]+"; filename\*=UTF-8''[\w%.!~*'()-]*$/u)
    }),
  )
})

test('a Range header is one part, the whole, or cannot be met', () => {
  const cases = [
    [undefined, 'whole'],
    ['bytes=0-', { start: 0, end: 999 }],
    ['bytes=10-19', { start: 10, end: 19 }],
    ['bytes=990-5000', { start: 990, end: 999 }],
    ['bytes=-5', { start: 995, end: 999 }],
    ['bytes=-5000', { start: 0, end: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=-', 'whole'],
    ['bytes=20-10', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['lines=0-1', 'whole'],
  ] as const
  for (const [header, expected] of cases) assert.deepEqual(rangeOf(header, 1000), expected, String(header))
  assert.equal(rangeOf('bytes=0-', 0), 'unsatisfiable')
  const part = headersOf(pdf, { inline: true, range: { start: 10, end: 19 } })
  assert.equal(part['content-range'], 'bytes 10-19/1000')
  assert.equal(part['content-length'], '10')
})
