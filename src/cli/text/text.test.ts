import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { alignColumns } from './columns.ts'
import { cut, widthOf } from './width.ts'
import { indent, wrap } from './wrap.ts'

const chinese = fc.string({ unit: fc.constantFrom(...Array.from('表三自然人列（一）、，。“”ab1 ')) })

test('a Chinese sign takes two columns, a letter one, a colour none', () => {
  assert.equal(widthOf('表3（一）'), 9)
  assert.equal(widthOf('\u001b[31m应更正\u001b[39m'), 6)
  assert.equal(widthOf('é'.normalize('NFD')), 1)
})

test('aligned columns end where they should, whatever signs they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(chinese, fc.nat()), { minLength: 1 }), (rows) => {
      const lines = alignColumns(
        rows.map(([label, number]) => [label, String(number)]),
        ['left', 'right'],
      )
      assert.equal(new Set(lines.map(widthOf)).size, 1)
    }),
  )
})

test('wrapping loses no sign, keeps to the width and starts no line with a closing sign', () => {
  fc.assert(
    fc.property(chinese, fc.integer({ min: 20, max: 60 }), (text, width) => {
      const lines = wrap(text, width)
      assert.equal(lines.join('').replaceAll(/\s/gu, ''), text.replaceAll(/\s/gu, ''))
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[，。、）”]+[^，。、）”]/u)
    }),
  )
  const sentence = '表三自然人列第一项加第二项（4 + 0）为 4，第三项加第四项（5 + 0）为 5，相差 1。'
  for (const line of wrap(sentence, 30)) assert.ok(widthOf(line) <= 30, line)
})

test('a text is cut to a width only where it is longer', () => {
  assert.equal(cut('行政机关', 8), '行政机关')
  assert.equal(cut('行政机关', 7), '行政机…')
  fc.assert(
    fc.property(
      chinese,
      fc.integer({ min: 1, max: 20 }),
      (text, width) => widthOf(cut(text, width)) <= width,
    ),
  )
})

test('later lines hang under the first, behind its mark', () => {
  assert.equal(indent('甲\n乙', 2, undefined, '✗ '), '  ✗ 甲\n    乙')
})
