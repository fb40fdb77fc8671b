import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberCell, toJson, writeReport } from '#modules/annual-report'
import { zipOf } from '../../../test/support/documents.ts'
import { plainReport } from '../../../test/support/reports.ts'
import { answerTask } from './answer.ts'

test('a workbook is checked as any other report, and what is wrong in it is found', async () => {
  const made = plainReport(3, { edition: '2021' })
  const cells = new Map([...made.cells, ['requests.1.6', numberCell(987_654)] as const])
  const bytes = await writeReport({ ...made, cells }, 'xlsx')
  const answer = await answerTask({ kind: 'check', bytes, name: '年报.xlsx' })
  assert.equal(answer.kind, 'checked')
  assert.deepEqual(toJson(answer.report).tables, toJson({ ...made, cells }).tables)
  assert.ok(answer.findings.some(({ rule }) => rule === 'requests.row-total'))
})

const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
const refused = [
  [
    'old Excel',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    /旧版.*另存为 docx 或者 xlsx/u,
  ],
  [
    'a workbook with macros',
    zipOf({
      '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="${macros}"/></Types>`,
      'xl/workbook.xml': '<workbook/>',
    }),
    /带宏.*另存为 xlsx/u,
  ],
  [
    'OpenDocument',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }, 0),
    /OpenDocument.*另存为 docx 或者 xlsx/u,
  ],
  ['an archive of something else', zipOf({ 'a.txt': 'x' }), /不是 Word 或者 Excel 文件/u],
] as const

for (const [what, bytes, message] of refused)
  test(`${what} is refused with what to do instead`, async () => {
    const answer = await answerTask({ kind: 'check', bytes, name: '年报.xlsx' })
    assert.equal(answer.kind, 'refused')
    assert.match(answer.message, message)
  })
