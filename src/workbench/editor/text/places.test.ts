import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Schema } from '@tiptap/pm/model'
import { placesOf } from './places.ts'

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*' },
    text: { group: 'inline' },
    break: { group: 'inline', inline: true },
  },
  marks: { strong: {} },
})
const text = (words: string, marks: readonly string[] = []) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
})
const docOf = (...paragraphs: readonly (readonly object[])[]) =>
  schema.nodeFromJSON({
    type: 'doc',
    content: paragraphs.map((content) => ({ type: 'paragraph', content })),
  })

test('words are found through marks, behind breaks, and more than once', () => {
  const tree = docOf(
    [text('电话138'), text('0013', ['strong']), text('8000')],
    [{ type: 'break' }, text('13800138000和13800138000')],
  )
  const places = placesOf(tree, '13800138000')
  assert.equal(places.length, 3)
  for (const { from, to } of places) assert.equal(tree.textBetween(from, to), '13800138000')
})

test('nothing is found of nothing, nor across paragraphs', () => {
  const tree = docOf([text('甲')], [text('乙')])
  assert.deepEqual(placesOf(tree, ''), [])
  assert.deepEqual(placesOf(tree, '甲乙'), [])
})
