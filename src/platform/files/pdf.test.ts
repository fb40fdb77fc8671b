import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfOf, pdfStream, plainPdf } from '../../../test/support/documents.ts'
import { refusedAs, withFiles } from '../../../test/support/files.ts'

const pages = '<< /Type /Pages /Kids [] /Count 0 >>'
const take = async (bytes: Uint8Array): Promise<void> => {
  await withFiles({}, async (files) => {
    await files.take(bytes, { name: 'a.pdf' })
  })
}
const isActive = (error: unknown) => refusedAs(error, 'file-active-content', /打印为 PDF/u)
const isHidden = (error: unknown) => refusedAs(error, 'file-encrypted')

test('a PDF that acts by itself or carries files is refused', async () => {
  const acts = [
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    '/OpenAction << /S /J#61va#53cript /JS (x) >>',
    '/OpenAction<</S/Launch/F(cmd.exe)>>',
    '/Names << /EmbeddedFiles 5 0 R >>',
    '/AcroForm << /XFA 5 0 R >>',
    '/AA << /O << /S /SubmitForm >> >>',
  ]
  for (const act of acts)
    await assert.rejects(take(pdfOf(`<< /Type /Catalog /Pages 2 0 R ${act} >>`, pages)), isActive, act)
})

test('its compressed objects are looked into, however their type is written', async () => {
  const catalogue = '<< /Type /Catalog /Pages 2 0 R >>'
  const inside = '5 0 << /S /JavaScript /JS (x) >>'
  for (const type of ['/Type /ObjStm /N 1 /First 4', '/Type/Obj#53tm/N 1/First 4', '/N 1 /First 4'])
    await assert.rejects(take(pdfOf(catalogue, pages, pdfStream(type, inside))), isActive, type)
  await take(pdfOf(catalogue, pages, pdfStream('/Type /ObjStm /N 1 /First 4', '5 0 << /S /URI >>')))
})

test('a name between two chunks of the file is met too', async () => {
  const chunk = 65_536
  const padded = (gap: number) =>
    pdfOf(`<< /Contents (${'x'.repeat(gap)}) >>`, '<< /Type /Catalog /OpenAction << /S /JavaScript >> >>')
  const place = padded(0).indexOf('/JavaScript')
  for (const before of [1, 2, 6, 11]) {
    const bytes = padded(chunk - place - before)
    assert.equal(bytes.indexOf('/JavaScript'), chunk - before)
    await assert.rejects(take(bytes), isActive, String(before))
  }
})

test('compressed objects that cannot be read are refused, and other streams are let be', async () => {
  const packed = Buffer.from(
    '<< /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode >>\nstream\nnothing\nendstream',
  )
  await assert.rejects(take(pdfOf('<< /Type /Catalog >>', packed)), isHidden)
  const picture = Buffer.from('<< /Subtype /Image /Filter /DCTDecode >>\nstream\nno picture\nendstream')
  await take(pdfOf('<< /Type /Catalog /Outlines << /First 3 0 R >> >>', pages, picture))
  await take(plainPdf())
})
