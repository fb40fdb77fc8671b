import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pdfOf } from '../../../test/support/pdfs.ts'
import { closePdf, mergePdfs, pageCount, renderPage, stampPageNumbers } from './index.ts'

after(closePdf)

test('documents are joined page behind page, and numbered in the foot', async () => {
  const joined = await mergePdfs([
    await pdfOf([['甲一'], ['甲二']]),
    await pdfOf([['乙']], { layout: 'landscape' }),
  ])
  assert.equal(await pageCount(joined), 3)
  const numbered = await stampPageNumbers(joined, 5)
  assert.equal(await pageCount(numbered), 3)
  assert.notDeepEqual(await renderPage(numbered, 2), await renderPage(joined, 2))
})

test('a page becomes a picture of the size asked for', async () => {
  const picture = Buffer.from(await renderPage(await pdfOf([['一']]), 0, 72))
  assert.equal(picture.subarray(1, 4).toString('latin1'), 'PNG')
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [595, 842])
})

test('what is no PDF, and a page there is not, are refused; the next document is done', async () => {
  await assert.rejects(pageCount(Buffer.from('%PDF-1.7 broken')), { code: 'pdf-broken' })
  const document = await pdfOf([['一']])
  await assert.rejects(renderPage(document, 1), { code: 'pdf-no-page' })
  assert.equal(await pageCount(document), 1)
})
