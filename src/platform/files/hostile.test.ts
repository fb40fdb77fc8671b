import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { docxOf, ofdOf, pptxOf, zipOf } from '../../../test/support/documents.ts'
import { refusedAs, withFiles } from '../../../test/support/files.ts'
import { oleOf } from '../../../test/support/ole.ts'
import { rename, withEntries } from '../../../test/support/zip-edit.ts'

const mebibyte = 1024 * 1024
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** Takes each and expects its refusal, with nothing left behind. */
const allRefused = async (
  cases: readonly (readonly [name: string, bytes: Uint8Array, code: string])[],
  limits = {},
): Promise<void> => {
  await withFiles({ limits }, async (files, folder) => {
    for (const [name, bytes, code] of cases)
      await assert.rejects(files.take(bytes, { name }), (error) => refusedAs(error, code), `${name}: ${code}`)
    assert.deepEqual(await readdir(join(folder, 'incoming')), [])
    assert.deepEqual(await Array.fromAsync(files.list()), [])
  })
}

test('archives that unpack to too much are refused by what comes out, not by what they say', async () => {
  const zeros = zipOf({ 'a.txt': new Uint8Array(12 * mebibyte) })
  const spread = zipOf(
    Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.txt`, 'x'.repeat(mebibyte)])),
  )
  await allRefused([['bomb.zip', zeros, 'file-unpacks-too-large']])
  await allRefused([
    [
      'bomb.docx',
      withEntries(await docxOf('x'), { 'word/media/a.bin': new Uint8Array(12 * mebibyte) }),
      'file-unpacks-too-large',
    ],
  ])
  await allRefused([['sum.zip', spread, 'file-unpacks-too-large']], { unpacked: 5 * mebibyte })
  const lying = Buffer.from(zeros)
  const directory = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  lying.writeUInt32LE(10, directory + 24)
  await allRefused([['lie.zip', lying, 'file-broken']])
})

test('too many entries, also when spread over archives inside', async () => {
  const many = (count: number) =>
    zipOf(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, 'x'])), 0)
  await allRefused([['many.zip', many(10_001), 'file-too-many-entries']])
  await allRefused(
    [['inner.zip', zipOf({ 'a.zip': many(60), 'b.zip': many(60) }), 'file-too-many-entries']],
    {
      entries: 100,
    },
  )
})

test('archives in archives go so deep and no deeper', async () => {
  const once = zipOf({ 'a.txt': 'x' })
  const thrice = zipOf({ 'b.zip': zipOf({ 'a.zip': once }) })
  await withFiles({}, async (files) => {
    await files.take(thrice, { name: 'c.zip' })
  })
  await allRefused([['d.zip', zipOf({ 'c.zip': thrice }), 'file-nested-too-deep']])
})

test('what is in a ZIP is held to the same rules as what is sent in', async () => {
  const word = await docxOf('x')
  await allRefused([
    ['a.zip', zipOf({ 'setup.exe': 'MZ' }), 'file-type-refused'],
    ['a.zip', zipOf({ 'a.pdf': 'no pdf' }), 'file-type-mismatch'],
    ['a.zip', zipOf({ 'a.html': '<p>' }), 'file-type-refused'],
    ['a.zip', zipOf({ 'a.docx': withEntries(word, { 'word/vbaProject.bin': 'x' }) }), 'file-macros'],
  ])
})

test('names that lead out of the archive, links and twins are refused', async () => {
  const link = Buffer.from(zipOf({ 'a.txt': '/etc/passwd' }))
  link.writeUInt32LE(0xa1ff_0000, link.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 38)
  await allRefused([
    ['a.zip', zipOf({ '../a.txt': 'x' }), 'file-entry-path'],
    ['a.zip', zipOf({ '/a.txt': 'x' }), 'file-entry-path'],
    ['a.zip', zipOf({ 'C:\\a.txt': 'x' }), 'file-entry-path'],
    ['a.zip', zipOf({ 'a\\..\\..\\a.txt': 'x' }), 'file-entry-path'],
    ['a.zip', link, 'file-entry-path'],
    ['a.zip', rename(zipOf({ 'a.txt': 'x', 'b.txt': 'y' }), 'b.txt', 'A.txt'), 'file-entry-path'],
    ['a.docx', withEntries(await docxOf('x'), { '../../etc/cron.d/x': 'x' }), 'file-entry-path'],
  ])
})

test('locked, cut off and foreign archives are refused in words', async () => {
  const locked = Buffer.from(zipOf({ 'a.txt': 'x' }))
  locked[locked.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 8] = 1
  const word = await docxOf('x')
  await allRefused([
    ['a.zip', locked, 'file-encrypted'],
    ['a.docx', word.subarray(0, word.length - 30), 'file-broken'],
    ['a.docx', oleOf({ EncryptedPackage: text('x'), EncryptionInfo: text('x') }), 'file-encrypted'],
    ['a.doc', oleOf({ WordDocument: text('x') }).subarray(0, 600), 'file-broken'],
  ])
})

test('a document that fetches parts of itself is refused; links one clicks are fine', async () => {
  const word = await docxOf('x')
  const relation = (type: string, target: string) => ({
    'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="r1" Target="${target}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" TargetMode="External"/></Relationships>`,
  })
  await allRefused([
    ['a.docx', withEntries(word, relation('attachedTemplate', 'http://203.0.113.1/a.dotm')), 'file-macros'],
    ['a.docx', withEntries(word, relation('oleObject', '\\\\203.0.113.1\\a')), 'file-macros'],
  ])
  await withFiles({}, async (files) => {
    for (const [type, target] of [
      ['hyperlink', 'https://www.example.gov.cn/'],
      ['attachedTemplate', 'file:///C:\\Normal.dotm'],
    ] as const)
      await files.take(withEntries(word, relation(type, target)), { name: 'a.docx' })
  })
})

test('macros and programs are refused wherever they hide', async () => {
  const word = await docxOf('x')
  const types = (type: string) =>
    `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.${type}.main+xml"/></Types>`
  await allRefused([
    ['a.docx', withEntries(word, { 'word/vbaProject.bin': 'x' }), 'file-macros'],
    ['a.docx', withEntries(word, { 'word/activeX/activeX1.xml': '<x/>' }), 'file-macros'],
    ['a.docx', withEntries(word, { '[Content_Types].xml': types('macroEnabled') }), 'file-macros'],
    ['a.xlsx', zipOf({ '[Content_Types].xml': '<Types/>', 'xl/macrosheets/sheet1.xml': 'x' }), 'file-macros'],
    ['a.pptx', withEntries(pptxOf('x'), { 'ppt/embeddings/run.exe': 'MZ' }), 'file-macros'],
    ['a.ofd', withEntries(ofdOf(['x']), { 'Doc_0/Attachs/run.vbs': 'x' }), 'file-macros'],
    ['a.doc', oleOf({ WordDocument: text('x'), 'Macros/VBA/dir': text('x') }), 'file-macros'],
    ['a.xls', oleOf({ Workbook: Buffer.from('8500080000000000000100000a000000', 'hex') }), 'file-macros'],
    ['a.xls', oleOf({ Workbook: text('x'), '_VBA_PROJECT_CUR/VBA/dir': text('x') }), 'file-macros'],
    [
      'a.doc',
      oleOf({ WordDocument: text('x'), 'ObjectPool/_1/\u0001Ole10Native': text('x') }),
      'file-macros',
    ],
    [
      'a.docx',
      withEntries(word, { 'word/embeddings/oleObject1.bin': oleOf({ '\u0001Ole10Native': text('x') }) }),
      'file-macros',
    ],
    [
      'a.docx',
      withEntries(word, {
        'word/embeddings/sheet.xlsx': zipOf({ '[Content_Types].xml': 'macroEnabled' }),
      }),
      'file-macros',
    ],
  ])
})
