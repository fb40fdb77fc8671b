import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { Refusal } from '#platform/refusal'
import { zipOf } from '../../../../../../test/support/documents.ts'
import { xlsxRows } from './index.ts'

/** The rows of a workbook that comes in pieces. */
const rowsOf = (bytes: Uint8Array) => {
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += 1000) yield await Promise.resolve(bytes.subarray(at, at + 1000))
  }
  return Array.fromAsync(xlsxRows(chunks()))
}

const relations = `<Relationships><Relationship Id="rId7" Target="/xl/worksheets/other.xml"/>
  <Relationship Id="rId2" Target="worksheets/first.xml"/></Relationships>`

/** A workbook as some other program might write it. */
const workbookOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipOf({
    'xl/workbook.xml': `<x:workbook><x:workbookPr/><x:sheets><x:sheet name="甲" r:id="rId2"/><x:sheet r:id="rId7"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/other.xml': '<worksheet><row><c><v>9</v></c></row></worksheet>',
    ...parts,
  })

const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
  <numFmt numFmtId="171" formatCode="[Red]0.00&quot;md&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs></styleSheet>`

test('a workbook is read row by row as a whole reader reads it', async () => {
  const heads = ['标题', '日期', '数', '真假', '正文'].map((value) => ({ value }))
  const lines = Array.from({ length: 300 }, (_, at) => [
    { value: `第${at}号“公告” & <附件>` },
    { value: new Date(Date.UTC(2019, at % 12, (at % 28) + 1, at % 24, 30)), format: 'yyyy-mm-dd hh:mm' },
    { value: at * 1.5 },
    { value: at % 2 === 0 },
    { value: `<p>正文${'字'.repeat(at * 7)}</p>` },
  ])
  const bytes = await writeXlsxFile([heads, ...lines]).toBuffer()
  const [, ...whole] = await readSheet(Buffer.from(bytes))
  const expected = whole.map(([title, date, number, flag, body]) => ({
    标题: title,
    // The whole reader is a millisecond early: 00:29:59.999.
    日期: new Date(Math.round(Number(date) / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' '),
    数: String(number),
    真假: String(flag),
    正文: body,
  }))
  assert.equal(expected.length, 300)
  assert.deepEqual(await rowsOf(bytes), expected)
})

test('cells are texts however a program writes them', async () => {
  const bytes = workbookOf({
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst><si><t>标题</t></si><si><r><t>两</t></r><r><t xml:space="preserve"> 段</t></r><rPh><t>liang</t></rPh></si>
      <si><t>上_x000D_下&lt;p&gt;</t></si></sst>`,
    'xl/worksheets/first.xml': `<worksheet><sheetData><row r="1"/><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>日期</t></is></c>
      <c r="D2" t="str"><f>"a"</f><v>数</v></c><c r="E2" t="inlineStr"><is><t>文</t></is></c></row>
      <row><c t="s"><v>1</v></c><c s="1"><v>43525</v></c><c><v>没有列名</v></c><c s="2"><v>1.50</v></c><c t="e"><v>#N/A</v></c></row>
      <row r="9"><c r="E9" t="s"><v>2</v></c></row><row r="10"><c r="A10" t="s"><v>77</v></c><c r="B10" s="3"><v>43525.75</v></c></row>
      <row r="11"><c r="B11" t="d"><v>2019-03-01T00:00:00Z</v></c><c r="D11" t="b"><v>1</v></c></row></sheetData></worksheet>`,
  })
  assert.deepEqual(await rowsOf(bytes), [
    { 标题: '两 段', 日期: '2019-03-01', 数: '1.5', 文: '' },
    { 标题: '', 日期: '', 数: '', 文: '上\r下<p>' },
    { 标题: '', 日期: '2019-03-01 18:00:00', 数: '', 文: '' },
    { 标题: '', 日期: '2019-03-01', 数: 'true', 文: '' },
  ])
  const early = workbookOf({
    'xl/workbook.xml': '<workbook><workbookPr date1904="1"/><sheets><sheet r:id="rId2"/></sheets></workbook>',
    'xl/styles.xml': styles,
    'xl/worksheets/first.xml':
      '<worksheet><row><c t="str"><v>日期</v></c></row><row><c s="1"><v>42063</v></c></row></worksheet>',
  })
  assert.deepEqual(await rowsOf(early), [{ 日期: '2019-03-01' }])
})

test('what no spreadsheet program writes is refused, however it is cut', async () => {
  const sheet = '<worksheet><row><c t="str"><v>标题</v></c></row></worksheet>'
  const bad: readonly Uint8Array[] = [
    Buffer.from('not a workbook'),
    zipOf({ 'a.txt': 'x' }),
    workbookOf({ 'xl/_rels/workbook.xml.rels': '<Relationships/>', 'xl/worksheets/first.xml': sheet }),
    workbookOf({}),
    workbookOf({ 'xl/worksheets/first.xml': '<a>'.repeat(1000) }),
  ]
  for (const bytes of bad)
    await assert.rejects(rowsOf(bytes), (error) => error instanceof Refusal && error.code === 'moving-list')
  const good = workbookOf({ 'xl/worksheets/first.xml': sheet })
  assert.deepEqual(await rowsOf(good), [])
})
