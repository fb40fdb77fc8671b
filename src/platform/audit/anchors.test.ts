import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAnchors, writeAnchors } from '#platform/audit'

const anchor = fc.record(
  {
    sequence: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    link: fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdef')),
      minLength: 64,
      maxLength: 64,
    }),
    at: fc
      .date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2999-12-31') })
      .map((date) => date.toISOString()),
  },
  { noNullPrototype: true },
)

test('anchors come back as they were written, from files put behind each other in any way', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anchor, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '\uFEFF', '\n\n', '\r\n'),
      fc.constantFrom('\n', '\r\n'),
      (files, between, lineEnd) => {
        const text = files.map((file) => between + writeAnchors(file)).join('')
        assert.deepEqual(readAnchors(text.replaceAll('\n', lineEnd)), { ok: true, anchors: files.flat() })
      },
    ),
  )
})

const good = { sequence: 7, link: 'a'.repeat(64), at: '2026-07-01T00:00:00.000Z' }

const problemsOf = (text: string) => {
  const read = readAnchors(text)
  assert.ok(!read.ok)
  return read.problems
}

test('every line that is no anchor is named with what is wrong', () => {
  const line = (change: object) => JSON.stringify({ format: 'gongkai.audit-anchor/1', ...good, ...change })
  const text = [
    line({}),
    'x',
    '',
    line({ sequence: 0 }),
    line({ link: 'A'.repeat(64) }),
    line({ at: '昨天' }),
    line({ format: 'gongkai.audit-anchor/2' }),
    '[]',
  ].join('\n')
  const mend = '。请使用“gongkai audit anchor”导出的文件，不要改动。'
  assert.deepEqual(problemsOf(text), [
    `第 2 行不是审计锚点${mend}`,
    `第 4 行编号应当是正整数${mend}`,
    `第 5 行链值应当是 64 位十六进制数字${mend}`,
    `第 6 行导出时间应当是 ISO 8601 的 UTC 时间${mend}`,
    `第 7 行不是审计锚点${mend}`,
    `第 8 行不是审计锚点${mend}`,
  ])
})

test('a file without an anchor is told, not taken for one that proves nothing', () => {
  assert.match(problemsOf('\n \r\n')[0] ?? '', /没有审计锚点/u)
})

test('what a later version writes beside an anchor is left alone', () => {
  const [text] = writeAnchors([good]).split('}')
  assert.deepEqual(readAnchors(`${text ?? ''},"by":"省政府办公厅"}`), { ok: true, anchors: [good] })
})
