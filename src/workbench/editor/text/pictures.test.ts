import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withPictures } from './pictures.ts'

test('pictures of a body are shown from the store, what is said of such addresses stays', () => {
  assert.equal(
    withPictures('<p>见 /files/f1 <img src="/files/f-1" alt="甲"><img src="/files/f2" alt="乙"></p>'),
    '<p>见 /files/f1 <img src="/api/files/f-1?shown=1" alt="甲"><img src="/api/files/f2?shown=1" alt="乙"></p>',
  )
})
