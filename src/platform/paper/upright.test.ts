import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uprightOf } from '#platform/pictures'
import { unzip } from '../../../test/support/unzip.ts'
import { drawDocx } from './index.ts'

/** A page of 17 × 24 grey pixels. */
const stored = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAAgACAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAYABEDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQBAv/EACIQAAICAgEDBQAAAAAAAAAAAAABAgMFERIEIVExQXKB0f/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwC2/I1U3OqSnyT9VrxvyZHJ0b1qb38f0dRja775Wyk037fWjmOJqUk+T7MC8AAAAAAAH//Z',
  'base64',
)

const big = '4d4d002a00000008000101120003000000010000000000000000'
const little = '49492a0008000000010012010300010000000000000000000000'

/** The picture as a camera writes it that was held another way: by the value of EXIF. */
const held = (value: number, order: 'big' | 'little' = 'big'): Buffer => {
  const tiff = Buffer.from(order === 'big' ? big : little, 'hex')
  if (order === 'big') tiff.writeUInt16BE(value, 18)
  else tiff.writeUInt16LE(value, 18)
  const said = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, said.length + 2])
  return Buffer.concat([stored.subarray(0, 2), head, said, stored.subarray(2)])
}

/** The frame of the picture in a Word document: how it is turned, and how large it is before that. */
const frameOf = async (bytes: Uint8Array): Promise<string> => {
  const paper = {
    title: '照片',
    language: 'zh-CN',
    blocks: [{ kind: 'picture', bytes, shows: '照片', height: 60 }],
    pageNumbers: false,
  } as const
  const text = unzip(await drawDocx(paper)).get('word/document.xml') ?? ''
  const [frame = '', attributes = ''] = /<a:xfrm([^>]*)>/u.exec(text) ?? []
  assert.notEqual(frame, '')
  return attributes.trim()
}

test('a picture stands upright in Word, however the camera was held', async () => {
  const frames: string[] = []
  for (const value of [1, 2, 3, 4, 5, 6, 7, 8]) frames.push(await frameOf(held(value)))
  assert.deepEqual(frames, [
    '',
    'flipH="true"',
    'rot="10800000"',
    'flipH="true" rot="10800000"',
    'flipH="true" rot="16200000"',
    'rot="5400000"',
    'flipH="true" rot="5400000"',
    'rot="16200000"',
  ])
})

test('what a camera says is read in either order of bytes, and never beyond its end', () => {
  assert.deepEqual(uprightOf(held(6, 'little')), { mirrored: false, turned: 90 })
  const plain = { mirrored: false, turned: 0 }
  assert.deepEqual(uprightOf(stored), plain)
  assert.deepEqual(uprightOf(held(9)), plain)
  for (let length = 0; length < 40; length += 1)
    assert.deepEqual(uprightOf(held(6).subarray(0, length)).mirrored, false)
  const astray = held(6)
  astray.writeUInt32BE(0xff_ff_ff_f0, 16)
  assert.deepEqual(uprightOf(astray), plain)
})
