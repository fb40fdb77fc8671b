import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markWords, passages } from '#platform/search'

const shown = (text: string, needles: readonly string[]): readonly string[] =>
  markWords(text, needles).marks.map(({ from, until }) => text.slice(from, until))

test('words are marked where they stand, whatever their width and case', () => {
  assert.deepEqual(shown('医保基金与医疗保障', ['医保', '医疗保障']), ['医保', '医疗保障'])
  assert.deepEqual(shown('ＣＯＶＩＤ防控', ['covid']), ['ＣＯＶＩＤ'])
  assert.deepEqual(shown('示医保发〔2026〕3号', ['2026_3']), ['2026〕3'])
  assert.deepEqual(shown('第13号、3号', ['3']), ['3'], 'no number inside a longer one')
  assert.deepEqual(shown('😀医保😀', ['医保']), ['医保'])
})

test('marks that touch are one, and what is not there is not marked', () => {
  assert.deepEqual(shown('医保基金', ['医保', '基金']), ['医保基金'])
  assert.deepEqual(shown('医保基金', ['养老']), [])
  assert.deepEqual(shown('医保.基金', ['.', '', '(']), [], 'a mark is no pattern')
})

test('a passage is where most of what was asked for stands, and says whether it goes on', () => {
  const filler = '本文件自发布之日起施行。'.repeat(30)
  const text = `医保。${filler}加强医保基金监管。${filler}`
  const [best, ...more] = passages(text, ['医保', '基金', '监管'], { length: 60 })
  assert.deepEqual(more, [])
  assert.ok(best)
  assert.ok(best.text.startsWith('加强医保基金监管。'))
  assert.deepEqual([best.before, best.behind], [true, true])
  assert.deepEqual(
    best.marks.map(({ from, until }) => best.text.slice(from, until)),
    ['医保基金监管'],
  )
  assert.ok(best.text.length <= 70)
})

test('several passages follow each other as in the text; none where nothing stands', () => {
  const apart = '其他事项另行通知。'.repeat(40)
  const text = `养老金调整。${apart}养老金发放。`
  const found = passages(text, ['养老金'], { most: 2, length: 40 }).map(({ text: each }) => each.slice(0, 5))
  assert.deepEqual(found, ['养老金调整', '养老金发放'])
  assert.deepEqual(passages(text, ['低保']), [])
  assert.deepEqual(passages('', ['低保']), [])
})
