import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import { sm3 } from '#platform/crypto'
import { docxOf, ofdOf, plainPdf, pngOf, pptxOf, xlsxOf, zipOf } from '../../../test/support/documents.ts'
import { oleOf } from '../../../test/support/ole.ts'
import { refusedAs, withFiles } from '../../../test/support/files.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

test('each kind is taken by its own name and known by its content', async () => {
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080010001001011100ffd9', 'hex')
  const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([16, 0, 16, 0, 0, 0, 0, 0x3b])])
  const samples: readonly (readonly [string, Uint8Array, string])[] = [
    ['通知.pdf', plainPdf(), 'application/pdf'],
    ['公文.ofd', ofdOf(['一']), 'application/ofd'],
    [
      '答复.docx',
      await docxOf('答复'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['表.xlsx', await xlsxOf([['甲']]), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['会.pptx', pptxOf('会'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['旧.doc', oleOf({ WordDocument: bytesOf('x') }), 'application/msword'],
    ['旧.wps', oleOf({ WordDocument: bytesOf('x') }), 'application/wps-office.wps'],
    ['旧.xls', oleOf({ Workbook: bytesOf('x') }), 'application/vnd.ms-excel'],
    ['说明.txt', bytesOf('中文'), 'text/plain'],
    ['说明.TXT', Buffer.from('d6d0cec4', 'hex'), 'text/plain'],
    ['数据.csv', bytesOf('BM,1\nMZ,2'), 'text/csv'],
    ['数据.json', bytesOf('{"a":1}'), 'application/json'],
    ['说明.md', bytesOf('# 题'), 'text/markdown'],
    ['图.png', pngOf(10, 10), 'image/png'],
    ['图.jpeg', jpeg, 'image/jpeg'],
    ['图.gif', gif, 'image/gif'],
    ['包.zip', zipOf({ '说明.txt': '中文', '内/答复.docx': await docxOf('答复') }), 'application/zip'],
  ]
  await withFiles({}, async (files) => {
    for (const [name, bytes, mediaType] of samples) {
      const taken = await files.take(bytes, { name })
      assert.deepEqual(
        { digest: taken.digest, size: taken.size, mediaType: taken.mediaType, name: taken.name },
        { digest: sm3(bytes), size: bytes.length, mediaType, name },
      )
    }
  })
})

test('any bytes come out as they went in, under their own digest, and are stored once', async () => {
  await withFiles({}, async (files) => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.integer({ min: 1, max: 7 }),
        async (text, cut) => {
          const bytes = bytesOf(`文${text.replaceAll(/\p{Cc}|</gu, '')}`)
          const pieces = Array.from({ length: Math.ceil(bytes.length / cut) }, (_, index) =>
            bytes.subarray(index * cut, (index + 1) * cut),
          )
          const taken = await files.take(Readable.from(pieces), { name: 'a.txt' })
          assert.deepEqual(await files.take(bytes, { name: 'a.txt' }), taken)
          assert.equal(taken.digest, sm3(bytes))
          assert.deepEqual(new Uint8Array(await buffer(await files.open(taken.digest))), bytes)
        },
      ),
      { numRuns: 40 },
    )
    const listed = await Array.fromAsync(files.list())
    assert.equal(new Set(listed.map(({ digest }) => digest)).size, listed.length)
  })
})

test('a name loses its folders and what nobody sees', async () => {
  await withFiles({}, async (files) => {
    const names = ['C:\\桌面\\答复.txt', '../../答复.txt', '答\u202e\u0000复.txt', '  答复.txt ']
    for (const name of names) assert.equal((await files.take(bytesOf('x'), { name })).name, '答复.txt')
    const long = await files.take(bytesOf('x'), { name: `${'长'.repeat(500)}.txt` })
    assert.equal(long.name.length, 180)
    assert.match(long.name, /长\.txt$/u)
  })
})

test('only the kinds wanted are taken, and the sentence names them', async () => {
  await withFiles({}, async (files) => {
    const taking = files.take(pngOf(1, 1), { name: 'a.png', kinds: ['pdf', 'docx'] })
    await assert.rejects(taking, (error) => refusedAs(error, 'file-type-refused', /这里收PDF、Word 文档。/u))
    for (const name of ['a.exe', 'a.svg', 'a.html', 'a', 'a.docm', ''])
      await assert.rejects(files.take(bytesOf('x'), { name }), (error) =>
        refusedAs(error, 'file-type-refused'),
      )
  })
})

test('a name that lies about the content is refused', async () => {
  const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'
  const lies: readonly (readonly [string, Uint8Array])[] = [
    ['a.pdf', pngOf(1, 1)],
    ['a.png', plainPdf()],
    ['a.docx', await xlsxOf([['甲']])],
    ['a.docx', zipOf({ 'a.txt': 'x' })],
    ['a.zip', await docxOf('x')],
    ['a.doc', oleOf({ Workbook: bytesOf('x') })],
    ['a.doc', bytesOf('{\\rtf1 x}')],
    ['a.xls', bytesOf('<html><table>')],
    ['a.txt', bytesOf('<!DOCTYPE html><script>alert(1)</script>')],
    ['a.txt', bytesOf(svg)],
    ['a.txt', plainPdf()],
    ['a.txt', Uint8Array.from([1, 2, 3])],
    ['a.json', bytesOf('{a')],
    ['a.json', bytesOf(`a${' '.repeat(1_100_000)}`)],
    ['a.pdf', Buffer.from('4d5a90000300000004000000ffff', 'hex')],
  ]
  await withFiles({}, async (files) => {
    for (const [name, bytes] of lies)
      await assert.rejects(
        files.take(bytes, { name }),
        (error) => refusedAs(error, 'file-type-mismatch'),
        `${name} ${Buffer.from(bytes.subarray(0, 8)).toString('latin1')}`,
      )
    assert.deepEqual(await Array.fromAsync(files.list()), [])
  })
})

test('nothing is kept of what is empty, too large, broken off or refused', async () => {
  await withFiles({ limits: { largest: 1000 } }, async (files, folder) => {
    await assert.rejects(files.take(new Uint8Array(), { name: 'a.txt' }), (error) =>
      refusedAs(error, 'file-empty'),
    )
    const large = files.take(bytesOf('x'.repeat(1001)), { name: 'a.txt' })
    await assert.rejects(large, (error) => refusedAs(error, 'file-too-large'))
    const small = files.take(bytesOf('xxxx'), { name: 'a.txt', largest: 3 })
    await assert.rejects(small, (error) => refusedAs(error, 'file-too-large'))
    const broken = async function* () {
      yield await Promise.resolve(bytesOf('half'))
      throw new Error('the line went dead')
    }
    await assert.rejects(files.take(broken(), { name: 'a.txt' }), /the line went dead/u)
    assert.deepEqual(await readdir(folder), ['incoming'])
    assert.deepEqual(await readdir(join(folder, 'incoming')), [])
  })
})

test('a picture is bounded by its pixels, and must say how many it has', async () => {
  await withFiles({}, async (files) => {
    for (const [width, height] of [
      [40_000, 10],
      [20_000, 20_000],
    ] as const)
      await assert.rejects(files.take(pngOf(width, height), { name: 'a.png' }), (error) =>
        refusedAs(error, 'file-image-too-large', /像素/u),
      )
    await assert.rejects(files.take(pngOf(0, 10), { name: 'a.png' }), (error) =>
      refusedAs(error, 'file-broken'),
    )
    await files.take(pngOf(10_000, 10_000), { name: 'a.png' })
  })
})
