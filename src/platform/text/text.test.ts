import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import {
  docxOf,
  ofdOf,
  pdfOf,
  pdfStream,
  plainPdf,
  pptxOf,
  xlsxOf,
  zipOf,
} from '../../../test/support/documents.ts'
import { withEntries } from '../../../test/support/zip-edit.ts'
import { createTextReader } from './index.ts'

const openXml = 'application/vnd.openxmlformats-officedocument'
const types = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: `${openXml}.wordprocessingml.document`,
  xlsx: `${openXml}.spreadsheetml.sheet`,
  pptx: `${openXml}.presentationml.presentation`,
} as const

const reader = createTextReader()
after(() => reader.close())

const textOf = async (bytes: Uint8Array, type: string): Promise<string> => {
  const read = await reader.textOf(bytes, type)
  assert.deepEqual({ ...read, text: '' }, { text: '', truncated: false })
  return read.text
}

test('the text of each format comes out, lines apart, in order', async () => {
  assert.equal(await textOf(await docxOf('政府信息公开', '答复书'), types.docx), '政府信息公开\n答复书')
  assert.equal(
    await textOf(
      await xlsxOf([
        ['甲', '乙'],
        ['丙', '12'],
      ]),
      types.xlsx,
    ),
    '甲 乙\n丙 12',
  )
  assert.equal(await textOf(pptxOf('第一页', '第二页'), types.pptx), '第一页\n\n第二页')
  assert.equal(await textOf(ofdOf(['标题', '正文'], ['第二页']), types.ofd), '标题\n正文\n\n第二页')
  assert.equal(await textOf(plainPdf('Open Government'), types.pdf), 'Open Government')
  const html = '<title>题</title><p>一<b>二</b></p><script>no()</script><style>p{}</style><p>三 &amp; 四'
  assert.equal(await textOf(Buffer.from(html), 'text/html'), '题\n一二\n\n三 & 四')
})

test('parts come in the order of their numbers, not of their letters', async () => {
  const slides = Array.from({ length: 12 }, (_, index) => `第${index + 1}页`)
  assert.equal((await textOf(pptxOf(...slides), types.pptx)).split(/\n+/u).join(), slides.join())
})

test('Word: deleted text and field codes are left out, notes and heads come along', async () => {
  const paragraph =
    '<w:p><w:del><w:r><w:t>删</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>留</w:t></w:r></w:p>'
  const word = withEntries(await docxOf('x'), {
    'word/document.xml': `<w:document><w:body>${paragraph}</w:body></w:document>`,
    'word/footnotes.xml': '<w:footnotes><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnotes>',
    'word/header1.xml': '<w:hdr><w:p><w:r><w:t>头</w:t></w:r></w:p></w:hdr>',
  })
  assert.deepEqual((await textOf(word, types.docx)).split(/\n+/u).sort(), ['头', '注', '留'])
})

test('OFD: pages by the list of the document, runs of one height on one line', async () => {
  const page = (text: string) =>
    `<ofd:Page><ofd:TextObject Boundary="10 20.2 5 5"><ofd:TextCode>${text}</ofd:TextCode></ofd:TextObject><ofd:TextObject Boundary="20 20 5 5"><ofd:TextCode>后</ofd:TextCode></ofd:TextObject></ofd:Page>`
  const ofd = zipOf({
    'OFD.xml': '<ofd:OFD/>',
    'Doc_0/Document.xml':
      '<ofd:Document><ofd:Page BaseLoc="Pages/B/Content.xml"/><ofd:Page BaseLoc="/Doc_0/Pages/A/Content.xml"/></ofd:Document>',
    'Doc_0/Pages/A/Content.xml': page('二'),
    'Doc_0/Pages/B/Content.xml': page('一'),
  })
  assert.equal(await textOf(ofd, types.ofd), '一后\n\n二后')
})

test('text is read in the encoding it is in', async () => {
  assert.equal(await textOf(Buffer.from('\ufeff公开，1'), 'text/csv'), '公开，1')
  assert.equal(await textOf(Buffer.from('b9abbfaa', 'hex'), 'text/plain'), '公开')
  assert.equal(await textOf(Buffer.from('\ufeff公开', 'utf16le'), 'text/plain'), '公开')
  const big5 = Buffer.concat([Buffer.from('<meta charset="big5"><p>'), Buffer.from('a4bd', 'hex')])
  assert.equal(await textOf(big5, 'text/html'), '公')
})

test('what has no text to give says so in a sentence', async () => {
  const picture = pdfOf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
    pdfStream('', '0 0 9 9 re f'),
  )
  const cases: readonly (readonly [Uint8Array, string, RegExp])[] = [
    [picture, types.pdf, /只有图片/u],
    [Buffer.from('%PDF-1.7 nothing'), types.pdf, /打不开/u],
    [Buffer.from('no archive'), types.docx, /打不开/u],
    [Buffer.from('x'), 'application/msword', /打不开/u],
    [Buffer.from('x'), 'image/png', /这种文件读不出文字/u],
    [await docxOf(''), types.docx, /没有文字/u],
    [zipOf({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }), types.docx, /太多/u],
  ]
  for (const [bytes, type, note] of cases) {
    const read = await reader.textOf(bytes, type)
    assert.equal(read.text, '')
    assert.match(read.note ?? '', note)
  }
})

test('more than the bound is cut and said', async () => {
  const short = createTextReader({ most: 10 })
  const read = await short.textOf(await docxOf('一二三四五', '六七八九十', '百千'), types.docx)
  await short.close()
  assert.deepEqual(read, {
    text: '一二三四五\n六七八九',
    truncated: true,
    note: '文档太长，只有前面的部分可以搜索到。',
  })
})

test('a document that takes too long is given up, and the next one is read', async () => {
  const hasty = createTextReader({ patience: 400 })
  const slow = `<p>${'<b>'.repeat(3_000_000)}`
  assert.match((await hasty.textOf(Buffer.from(slow), 'text/html')).note ?? '', /时间限制/u)
  await hasty.close()
})

test('no bytes of any type make it throw', async () => {
  const all = [
    ...Object.values(types),
    'application/msword',
    'application/vnd.ms-excel',
    'text/html',
    'text/plain',
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...all), fc.uint8Array({ maxLength: 2000 }), async (type, bytes) => {
      const read = await reader.textOf(bytes, type)
      assert.ok(read.text.isWellFormed())
    }),
    { numRuns: 150 },
  )
})
