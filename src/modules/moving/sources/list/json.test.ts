import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#platform/refusal'
import { jsonRows } from './json.ts'

/** The rows of a text that comes in pieces of so many bytes. */
const rowsOf = async (text: string | Buffer, piece: number): Promise<readonly unknown[]> => {
  const bytes = Buffer.from(text as string)
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += piece)
      yield await Promise.resolve(bytes.subarray(at, at + piece))
  }
  return Array.fromAsync(jsonRows(chunks()))
}

const hard = String.raw`{"甲": "引号\"、斜线\\", "b": [1, {"c": "]}"}], "d": {"e": []}, "f": null, "g": "\u4e00"}`

test('a list is cut into the same rows wherever its bytes are cut', async () => {
  const rows = [{ 甲: '引号"、斜线\\', b: '1；{"c":"]}"}', d: '{"e":[]}', f: '', g: '一' }, {}, { 甲: '2' }]
  const list = `[${hard}, 7 ,\n{"甲":2}]`
  for (const piece of [4, 5, 7, 64, 1000]) {
    assert.deepEqual(await rowsOf(list, piece), rows)
    assert.deepEqual(
      await rowsOf(`\uFEFF{"code": "[", "page": {"of": [1]}, "data": ${list}, "more": [9]}`, piece),
      rows,
    )
  }
  assert.deepEqual(await rowsOf(' [ ] ', 2), [])
  // GB18030 that begins like any ASCII.
  const old = Buffer.concat([
    Buffer.from('[{"title":"'),
    Buffer.from([0xb1, 0xea, 0xcc, 0xe2]),
    Buffer.from('"}]'),
  ])
  for (const piece of [11, 100]) assert.deepEqual(await rowsOf(old, piece), [{ title: '标题' }])
})

test('what is no list, and what is not whole, is told', async () => {
  const cases = [
    ['{"a": 1}', /没有列表/u],
    ['3', /没有列表/u],
    ['{"data": {"list": [1]}}', /没有列表/u],
    [`[${hard}, {"a": 1`, /不是完整的/u],
    [`[${hard}, {"a": "1]`, /不是完整的/u],
    ['[{"a": 1}, 零]', /不是完整的/u],
    ['[,]', /不是完整的/u],
    [`[${hard}`, /不是完整的/u],
  ] as const
  for (const [text, sentence] of cases)
    await assert.rejects(
      rowsOf(text, 5),
      (error) => error instanceof Refusal && sentence.test(error.detail),
      text,
    )
})
