import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodePage, decodeText } from './index.ts'

/** “医保” in GBK, in Big5, in both orders of UTF-16 with their marks. */
const gbk = Uint8Array.of(0xd2, 0xbd, 0xb1, 0xa3)
const big5 = Uint8Array.of(0xc2, 0xe5, 0xab, 0x4f)
const little = Uint8Array.of(0xff, 0xfe, 0x3b, 0x53, 0xdd, 0x4f)
const big = Uint8Array.of(0xfe, 0xff, 0x53, 0x3b, 0x4f, 0xdd)

const page = (charset: string, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`<meta charset="${charset}">`), bytes])

test('text is read by its mark, as UTF-8, else as GBK', () => {
  for (const bytes of [gbk, little, big, Buffer.from('医保')]) assert.equal(decodeText(bytes), '医保')
  assert.equal(decodeText(Buffer.from('\ufeff医保')), '医保')
  assert.equal(decodeText(new Uint8Array()), '')
})

test('a page is read as it is, whatever it says of itself; what it says counts where it fits', () => {
  assert.match(decodePage(page('gb2312', Buffer.from('医保'))), /医保$/u)
  assert.match(decodePage(page('utf-8', gbk)), /医保$/u)
  assert.match(decodePage(page('gb2312', gbk)), /医保$/u)
  assert.match(decodePage(page('big5', big5)), /醫保$/u)
  assert.match(decodePage(page('no-such-thing', gbk)), /医保$/u)
})

test('bytes that are of nothing become text all the same', () => {
  assert.equal(typeof decodePage(Uint8Array.of(0x80, 0xff, 0x00, 0xc0)), 'string')
})
