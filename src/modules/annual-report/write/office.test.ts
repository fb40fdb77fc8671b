import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyCell, formOfReport, unreadableCell } from '#modules/annual-report'
import type { AnnualReport } from '#modules/annual-report'
import { plainReport } from '../../../../test/support/reports.ts'
import { unzip } from '../../../../test/support/unzip.ts'
import { cellText } from './cell-text.ts'
import type { LayoutCell, TableName } from './index.ts'
import { gridOf, layoutOf, tableNames, toDocx, toXlsx, writeFormats, writeReport } from './index.ts'

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const plain = (xml: string) => xml.replaceAll(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)
const inside = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, 'gsu'))].map(([found]) => found)
const texts = (xml: string, tag: string) =>
  plain(
    [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)</${tag}>`, 'gu'))]
      .map((found) => found[1] ?? '')
      .join(''),
  )

const printed = (report: AnnualReport, cell: LayoutCell) =>
  cell.kind === 'label' ? cell.text : cellText(report.cells.get(cell.name))

/** The grid a table must show: the text where a cell begins, → where it goes on to the right, ↓ where it comes from above. */
const expected = (report: AnnualReport, table: TableName): string[][] =>
  gridOf(layoutOf(formOfReport(report), table)).map((line, y, grid) =>
    line.map(({ cell, origin }, x) => {
      if (origin) return printed(report, cell)
      return grid[y - 1]?.[x]?.cell === cell ? '↓' : '→'
    }),
  )

const wordGrid = (table: string): string[][] =>
  inside(table, 'w:tr').map((row) =>
    inside(row, 'w:tc').flatMap((cell) => {
      const more = Number(/<w:gridSpan w:val="(\d+)"/u.exec(cell)?.[1] ?? 1) - 1
      const above = /<w:vMerge(?: w:val="continue")?\/>/u.test(cell)
      return [above ? '↓' : texts(cell, 'w:t'), ...Array.from({ length: more }, () => (above ? '↓' : '→'))]
    }),
  )

for (const edition of ['2019', '2021'] as const)
  test(`Word, edition ${edition}: the tables are merged as the form prints them, and hold its numbers`, async () => {
    const report = plainReport(11, { edition })
    const xml = unzip(await toDocx(report)).get('word/document.xml') ?? ''
    const tables = inside(xml, 'w:tbl')
    assert.equal(tables.length, 3)
    for (const [index, name] of tableNames.entries()) {
      const table = tables[index] ?? ''
      assert.deepEqual(wordGrid(table), expected(report, name))
      const { rows, headRows } = layoutOf(formOfReport(report), name)
      assert.equal(table.split('<w:tblHeader/>').length - 1, headRows)
      assert.equal(table.split('<w:cantSplit/>').length - 1, rows.length)
    }
  })

test('Word: the page and the type are those of GB/T 9704-2012', async () => {
  const files = unzip(await toDocx(plainReport(12)))
  const xml = files.get('word/document.xml') ?? ''
  const millimetres = (attribute: string) =>
    Math.round(
      (Number(new RegExp(`w:${attribute}="(\\d+)"`, 'u').exec(xml.slice(xml.lastIndexOf('<w:sectPr')))?.[1]) /
        1440) *
        25.4,
    )
  assert.deepEqual(['w', 'h', 'top', 'bottom', 'left', 'right'].map(millimetres), [210, 297, 37, 35, 28, 26])
  const styles = files.get('word/styles.xml') ?? ''
  for (const type of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
    assert.ok(styles.includes(`w:eastAsia="${type}"`), type)
  assert.ok(inside(xml, 'w:tbl').every((table) => table.includes('w:eastAsia="宋体"')))
  assert.ok((files.get('word/settings.xml') ?? '').includes('<w:evenAndOddHeaders/>'))
  const footers = [...files].filter(([name]) => /^word\/footer\d\.xml$/u.test(name)).map(([, text]) => text)
  assert.deepEqual(footers.map((text) => texts(text, 'w:t')).sort(), ['—  —', '—  —'])
  assert.deepEqual(footers.map((text) => /w:jc w:val="(\w+)"/u.exec(text)?.[1]).sort(), ['left', 'right'])
})

test('Word: every word of the report is there, in order', async () => {
  const report = plainReport(13, { title: '甲县水务局<2023>年度报告 & 附件', organisation: '甲县水务局' })
  const xml = unzip(await toDocx(report)).get('word/document.xml') ?? ''
  const words = inside(xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gsu, ''), 'w:p').map((each) => texts(each, 'w:t'))
  assert.deepEqual(
    words.filter((line) => line !== ''),
    [
      '甲县水务局<2023>年度报告 & 附件',
      ...report.preface.split('\n'),
      ...report.sections
        .flatMap(({ number, title, text }) => [`${number}、${title}`, ...text.split('\n')])
        .filter((line) => line !== ''),
    ],
  )
})

test('Word: characters that XML cannot hold are left out, since Word would refuse the file', async () => {
  const made = plainReport(17, { preface: `甲\u0000乙\u000B丙\uD800丁`, title: '\u0001某局年报' })
  const cells = new Map([...made.cells, ['requests.1.0', unreadableCell('乱码。', '1\u000C2')] as const])
  const files = unzip(await toDocx({ ...made, cells }))
  assert.ok([...files.values()].every((xml) => !/[\u0000-\u0008\u000B\u000C\uFFFD]/u.test(xml)))
  assert.ok((files.get('word/document.xml') ?? '').includes('甲乙丙丁'))
})

const column = (index: number): string => String.fromCodePoint(65 + index)

const sheetsOf = (files: ReadonlyMap<string, string>): string[] =>
  [...(files.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*?name="([^"]+)"/gu)].map(
    (found) => found[1] ?? '',
  )

/** Address → what stands there: strings as text, numbers as numbers. */
const valuesOf = (
  files: ReadonlyMap<string, string>,
  sheet: number,
): ReadonlyMap<string, string | number> => {
  const shared = inside(files.get('xl/sharedStrings.xml') ?? '', 'si').map((each) => texts(each, 't'))
  const xml = files.get(`xl/worksheets/sheet${sheet}.xml`) ?? ''
  const found = xml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)><v>([^<]*)<\/v><\/c>/gu)
  return new Map(
    [...found].map(([, address = '', attributes = '', value = '']) => [
      address,
      attributes.includes('t="s"') ? (shared[Number(value)] ?? '?') : Number(value),
    ]),
  )
}

for (const edition of ['2019', '2021'] as const)
  test(`Excel, edition ${edition}: heads merged as the form prints them, numbers as numbers`, async () => {
    const report = plainReport(14, { edition })
    const files = unzip(await toXlsx(report))
    assert.deepEqual(sheetsOf(files), ['正文', '表二 主动公开', '表三 申请办理', '表四 复议诉讼'])
    for (const [index, table] of tableNames.entries()) {
      const values = valuesOf(files, index + 2)
      const merged = [
        ...(files.get(`xl/worksheets/sheet${index + 2}.xml`) ?? '').matchAll(/<mergeCell ref="([^"]+)"/gu),
      ].map((found) => found[1])
      const grid = gridOf(layoutOf(formOfReport(report), table))
      for (const [y, line] of grid.entries())
        for (const [x, { cell, origin }] of line.entries()) {
          if (!origin) continue
          const address = `${column(x)}${y + 3}`
          const state = cell.kind === 'figure' ? report.cells.get(cell.name) : undefined
          assert.equal(values.get(address), state?.state === 'number' ? state.value : printed(report, cell))
          const end = `${column(x + cell.colspan - 1)}${y + 2 + cell.rowspan}`
          if (end !== address) assert.ok(merged.includes(`${address}:${end}`), `${table} ${address}`)
        }
    }
  })

test('Excel: nothing becomes a formula, remarks stay with their number, problems have a sheet', async () => {
  const made = plainReport(15, {
    edition: '2021',
    otherHandling: 'itemised',
    preface: '=HYPERLINK("http://x")',
  })
  const cells = new Map([
    ...made.cells,
    ['requests.1.0', unreadableCell('看不清。', '@12')] as const,
    ['requests.1.1', emptyCell] as const,
    [
      'proactive.regulation.made',
      { state: 'number', value: 22, raw: '22', confidence: 'certain', note: '含"旧"16件' },
    ] as const,
  ])
  const files = unzip(await toXlsx({ ...made, cells }))
  assert.ok([...files.values()].every((xml) => !xml.includes('<f>')))
  assert.ok([...valuesOf(files, 1).values()].includes('=HYPERLINK("http://x")'))
  assert.equal(valuesOf(files, 3).get('D6'), '（读不出：@12）')
  assert.equal(valuesOf(files, 2).get('B5'), 22)
  const styles = plain(files.get('xl/styles.xml') ?? '')
  assert.ok(styles.includes(String.raw`formatCode="General"（含"\""旧"\""16件）""`))
  assert.deepEqual(sheetsOf(files).slice(4), ['问题'])
  assert.deepEqual([...valuesOf(files, 5).values()].slice(5, 9), [
    'requests.1.0',
    '表三“一、本年新收政府信息公开申请数量”的自然人列',
    '读不出',
    '@12',
  ])
})

test('each format gives the bytes it promises', async () => {
  const report = plainReport(16)
  const starts = {
    docx: 'PK',
    xlsx: 'PK',
    html: '<!doctype html>',
    markdown: `# ${report.title ?? ''}`,
    json: '{',
  }
  for (const format of ['docx', 'xlsx', 'html', 'markdown', 'json'] as const) {
    const text = new TextDecoder().decode(await writeReport(report, format))
    assert.ok(text.startsWith(starts[format]), format)
    assert.match(writeFormats[format].extension, /^\.\w+$/u)
  }
})
