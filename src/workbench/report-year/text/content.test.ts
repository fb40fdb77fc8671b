import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf, paragraphsOf } from './content.ts'

test('what the editor is given comes back from it, numbers bound as they were', () => {
  const paragraphs = [
    ['（一）主动公开'],
    ['全年公开', { figure: 'published' }, '条，其中政府网站', { figure: 'published.channel.portal' }, '条。'],
    [{ figure: 'requests.1.6' }],
  ]
  assert.deepEqual(paragraphsOf(documentOf(paragraphs)), paragraphs)
})

test('empty lines are none, and text that was split is one piece', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'paragraph' },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '甲' },
          { type: 'text', text: '乙' },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: '  ' }] },
    ],
  }
  assert.deepEqual(paragraphsOf(document), [['甲乙']])
  assert.deepEqual(documentOf([]).content?.length, 1)
})
