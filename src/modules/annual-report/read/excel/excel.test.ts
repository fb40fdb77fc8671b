import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import type { AnnualReport, TableName } from '#modules/annual-report'
import { cellText, formOfReport, gridOf, layoutOf, read, ReadError, tableNames } from '#modules/annual-report'
import { toXlsx, valueOf } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'
import { zipOf } from '../../../../../test/support/documents.ts'
import { plainReport } from '../../../../../test/support/reports.ts'
import { withEntries } from '../../../../../test/support/zip-edit.ts'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const column = (index: number): string => String.fromCodePoint(65 + index)

/** A cell of a sheet as some program writes it. */
const cellXml = (address: string, text: string): string => {
  if (text === '') return `<c r="${address}" s="1"/>`
  return /^-?\d+(?:\.\d+)?$/u.test(text)
    ? `<c r="${address}"><v>${text}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
}

interface Grid {
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly string[]
}

/** A table of the form in squares, from a row of the sheet on. */
const tableGrid = (report: AnnualReport, table: TableName, from: number): Grid => {
  const grid = gridOf(layoutOf(formOfReport(report), table))
  const text = (cell: (typeof grid)[number][number]['cell']) =>
    cell.kind === 'label' ? cell.text : cellText(report.cells.get(cell.name))
  const merges = grid.flatMap((line, y) =>
    line.flatMap(({ cell, origin }, x) =>
      origin && (cell.colspan > 1 || cell.rowspan > 1)
        ? [`${column(x)}${y + from}:${column(x + cell.colspan - 1)}${y + from + cell.rowspan - 1}`]
        : [],
    ),
  )
  return { rows: grid.map((line) => line.map(({ cell, origin }) => (origin ? text(cell) : ''))), merges }
}

const sheetXml = ({ rows, merges }: Grid): string =>
  `<worksheet><sheetData>${rows
    .map(
      (row, y) =>
        `<row r="${y + 1}">${row.map((text, x) => cellXml(`${column(x)}${y + 1}`, text)).join('')}</row>`,
    )
    .join(
      '',
    )}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`

const bookOf = (sheets: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipOf({
    'xl/workbook.xml': `<workbook><sheets>${sheets.map((_, at) => `<sheet name="表${at}" r:id="r${at}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/s${at}.xml`, xml])),
    ...more,
  })

const values = ({ cells }: AnnualReport): Record<string, number | null> =>
  Object.fromEntries([...cells].map(([name, cell]) => [name, valueOf(cell)]))

for (const edition of ['2019', '2021'] as const) {
  const report = plainReport(31, { edition })

  test(`edition ${edition}: a whole report in one sheet, words and tables below each other`, () => {
    const rows: (readonly string[])[] = [[report.title ?? ''], [report.preface.replaceAll('\n', ' ')]]
    const merges: string[] = []
    const tables = new Map<string, TableName>([
      ['二', 'proactive'],
      ['三', 'requests'],
      ['四', 'remedies'],
    ])
    for (const { number, title, text } of report.sections) {
      rows.push([`${number}、${title}`])
      const table = tables.get(number)
      const grid = table && tableGrid(report, table, rows.length + 1)
      if (grid) {
        rows.push(...grid.rows)
        merges.push(...grid.merges)
      }
      for (const line of text.split('\n')) rows.push([line])
    }
    const back = read(bookOf([sheetXml({ rows, merges })]), '年报.xlsx').report
    assert.deepEqual(values(back), values(report))
    assert.deepEqual(
      back.sections.map(({ number, title }) => `${number}、${title}`),
      report.sections.map(({ number, title }) => `${number}、${title}`),
    )
    assert.equal(back.organisation, report.organisation)
  })

  test(`edition ${edition}: the tables alone, in sheets of any order, with a title above and a signature below`, () => {
    const sheets = tableNames.toReversed().map((table) => {
      const { rows, merges } = tableGrid(report, table, 3)
      return sheetXml({
        rows: [[report.title ?? ''], ['填报单位（盖章）'], ...rows, [], ['填表人：张三']],
        merges,
      })
    })
    const back = read(bookOf(sheets), '三张表.xlsx').report
    assert.deepEqual(values(back), values(report))
    assert.deepEqual([back.organisation, back.year], [report.organisation, report.year])
    assert.deepEqual(back.sections, [])
  })
}

/** Table 3 with other cells in its first row: 自然人 to 总计. */
const firstRow = (cells: string, more: Readonly<Record<string, string>> = {}): AnnualReport => {
  const { rows, merges } = tableGrid(plainReport(5, { edition: '2021' }), 'requests', 1)
  const at = rows.findIndex(([first]) => first?.startsWith('一、') === true) + 1
  const xml = sheetXml({ rows, merges }).replace(
    new RegExp(`(<row r="${at}"><c r="A${at}".*?</c>)(?:<c r="[BC]${at}".*?/>)*.*?</row>`, 'u'),
    `$1<c r="B${at}"/><c r="C${at}"/>${cells}</row>`,
  )
  return read(bookOf([xml], more), 'a.xlsx').report
}

const shownAs = (report: AnnualReport): readonly unknown[] =>
  Array.from({ length: 7 }, (_, index): unknown => {
    const cell = report.cells.get(`requests.1.${index}` as CellName)
    return cell?.state === 'number'
      ? [cell.value, cell.note].filter((part) => part !== undefined)
      : cell?.state
  })

test('numbers are what is kept, with the words their format shows; what shows another number is said', () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0&quot;件&quot;"/><numFmt numFmtId="171" formatCode="General&quot;（其中2件为&quot;\\&quot;&quot;代办&quot;\\&quot;&quot;）&quot;"/>
    <numFmt numFmtId="172" formatCode="0,&quot;千&quot;"/><numFmt numFmtId="173" formatCode="_ &quot;¥&quot;* #,##0.00_ ;[Red]-0"/><numFmt numFmtId="174" formatCode="0\\.0,&quot;万&quot;"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="174"/></cellXfs></styleSheet>`
  const cell = (style: number, value: string) => `<c s="${style}"><v>${value}</v></c>`
  const report = firstRow(
    cell(1, '3') +
      cell(2, '5') +
      cell(3, '4000') +
      cell(4, '7.0') +
      cell(5, '0.5') +
      cell(6, '45000') +
      cell(7, '90000'),
    { 'xl/styles.xml': styles },
  )
  assert.deepEqual(shownAs(report), [
    [3],
    [5, '其中2件为"代办"'],
    'unreadable',
    [7],
    'unreadable',
    'unreadable',
    'unreadable',
  ])
})

test('texts, formulas and errors of cells are told apart', () => {
  const strings =
    '<sst><si><r><t>1</t></r><r><t xml:space="preserve"> 2</t></r></si><si><t>８</t><rPh><t>ba</t></rPh></si></sst>'
  const report = firstRow(
    '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><f>0.1+0.2</f><v>0.30000000000000004</v></c><c><f>SUM(A1)</f></c><c t="e"><v>#REF!</v></c><c><v>1E1</v></c><c t="str"><f>"9"</f><v>9</v></c>',
    { 'xl/sharedStrings.xml': strings },
  )
  assert.deepEqual(shownAs(report), ['unreadable', [8], [0.3], 'unreadable', 'unreadable', [10], [9]])
})

test('a hidden sheet is passed over; a workbook without any is refused', async () => {
  const bytes = await toXlsx(plainReport(8, { edition: '2021' }))
  const book = new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml'])
  const hidden = book.replace(/<sheet (?=[^>]*表四)/u, '<sheet state="veryHidden" ')
  assert.notEqual(hidden, book)
  const { report } = read(withEntries(bytes, { 'xl/workbook.xml': hidden }), 'a.xlsx')
  assert.equal(report.cells.get('remedies.direct.4')?.state, 'empty')
  assert.notEqual(valueOf(report.cells.get('requests.1.6')), null)
  for (const broken of [
    withEntries(bytes, { 'xl/workbook.xml': '<workbook/>' }),
    zipOf({ 'xl/workbook.xml': '' }),
    zipOf({ 'a.txt': 'x' }),
    bytes.subarray(0, bytes.length / 2),
  ])
    assert.throws(() => read(broken, 'a.xlsx'), ReadError)
})

test('a workbook that claims too much is read within bounds, or refused', () => {
  const many = Array.from(
    { length: 2500 },
    (_, y) => `<row r="${y + 1}"><c t="str"><v>甲</v></c><c><v>${y}</v></c></row>`,
  )
  assert.throws(
    () => read(bookOf([`<worksheet>${many.join('')}</worksheet>`]), 'a.xlsx'),
    (error) => error instanceof ReadError && error.code === 'too-large',
  )
  const { rows } = tableGrid(plainReport(5, { edition: '2021' }), 'remedies', 1)
  const merges = Array.from({ length: 9000 }, () => 'A40:XFD1048576')
  const blank = Array.from(
    { length: 9000 },
    (_, y) => `<row r="${y + 100}"><c r="ZZ${y + 100}" s="1"/></row>`,
  )
  const wide = sheetXml({ rows, merges: [...merges, 'nonsense'] }).replace(
    '</sheetData>',
    `${blank.join('')}</sheetData>`,
  )
  const { report } = read(bookOf([wide]), 'a.xlsx')
  assert.notEqual(valueOf(report.cells.get('remedies.direct.4')), null)
})

test('no damage to a workbook makes the reader fail otherwise than by its own error', async () => {
  const parts = unzipSync(await toXlsx(plainReport(9)))
  const names = Object.keys(parts).filter((name) => name.endsWith('.xml'))
  const cuts = fc.array(
    fc.record({
      name: fc.constantFrom(...names),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      take: fc.nat(60),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom('<c r="A1">', '</row>', '<v>9</v>', '<mergeCell ref="A1:C9"/>'),
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(cuts, (damage) => {
      const texts = Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, new TextDecoder().decode(part)]),
      )
      for (const { name, at, take, put } of damage) {
        const text = texts[name] ?? ''
        const start = Math.floor(at * text.length)
        texts[name] = text.slice(0, start) + put + text.slice(start + take)
      }
      try {
        for (const cell of read(zipOf(texts), 'a.xlsx').report.cells.values())
          if (cell.state === 'number') assert.ok(Number.isFinite(cell.value))
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
      }
    }),
    { numRuns: 60, interruptAfterTimeLimit: 15_000 },
  )
})

/** What becomes of a number in a cell; none of these is another number. */
const spoilt: readonly ((digits: string) => string)[] = [
  () => '',
  () => '—',
  () => '#REF!',
  (digits) => `${digits}件`,
  (digits) => ` ${digits}（其中1件为重复）`,
  (digits) => (digits.length > 1 ? `${digits.slice(0, 1)} ${digits.slice(1)}` : ` ${digits} `),
  (digits) => digits.replaceAll('0', 'O').replaceAll('1', 'l'),
  (digits) => digits.replace(/^\d+/u, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, '，')),
  (digits) => digits.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
]

const isDigits = (text: string): boolean => /^\d+(?:\.\d+)?$/u.test(text)

/** What becomes of a row: doubled, doubled with other numbers, dropped, without its label, with a blank row above it. */
const rowDamage: readonly ((row: readonly string[]) => readonly (readonly string[])[])[] = [
  (row) => [row, row],
  (row) => [row, row.map((text) => (isDigits(text) ? `${text}7` : text))],
  () => [],
  (row) => [row.map((text) => (isDigits(text) ? text : ''))],
  (row) => [row.map(() => ''), row],
]

interface SheetDamage {
  readonly cells: readonly { readonly at: number; readonly how: number }[]
  readonly rows: readonly { readonly at: number; readonly how: number }[]
  readonly merges: 'kept' | 'split' | 'filled'
  readonly column: number | null
}

/** Where merged cells are split and filled, every square says what the merged one said. */
const filled = (report: AnnualReport, table: TableName): readonly (readonly string[])[] =>
  gridOf(layoutOf(formOfReport(report), table)).map((line) =>
    line.map(({ cell }) => (cell.kind === 'label' ? cell.text : cellText(report.cells.get(cell.name)))),
  )

const spoil = (
  report: AnnualReport,
  table: TableName,
  { cells, rows, merges, column: at }: SheetDamage,
): string => {
  const whole = tableGrid(report, table, 1)
  // Only labels are filled: a figure that covers squares stays where it begins.
  const full = filled(report, table)
  const start = whole.rows.map((line, y) =>
    line.map((text, x) => {
      const other = full[y]?.[x] ?? ''
      return merges === 'filled' && text === '' && !/^\d/u.test(other) ? other : text
    }),
  )
  const numbers = start.flatMap((line, y) => line.flatMap((text, x) => (isDigits(text) ? [{ x, y }] : [])))
  const made = start.map((line) => [...line])
  for (const { at: share, how } of cells) {
    const place = numbers[Math.floor(share * numbers.length)]
    const line = place && made[place.y]
    const text = place && line?.[place.x]
    if (line && text !== undefined && isDigits(text))
      line[place.x] = spoilt[how % spoilt.length]?.(text) ?? text
  }
  const chosen = new Map(rows.map(({ at: share, how }) => [Math.floor(share * made.length), how]))
  const lines = made.flatMap((line, y) => {
    const how = chosen.get(y)
    return how === undefined ? [line] : (rowDamage[how % rowDamage.length]?.(line) ?? [line])
  })
  const moved = at !== null || chosen.size > 0
  return sheetXml({
    rows: at === null ? lines : lines.map((line) => line.toSpliced(Math.floor(at * line.length), 0, '')),
    merges: merges === 'kept' && !moved ? whole.merges : [],
  })
}

test('a damaged table in a workbook gives no number that is not there, and says what it could not read', () => {
  const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
  const done = fc.array(fc.record({ at: share, how: fc.nat(50) }), { maxLength: 4 })
  const damage = fc.record({
    cells: done,
    rows: fc.array(fc.record({ at: share, how: fc.nat(50) }), { maxLength: 2 }),
    merges: fc.constantFrom('kept', 'split', 'filled'),
    column: fc.option(share, { nil: null }),
  })
  const drawn = fc.record({
    seed: fc.nat(500),
    edition: fc.constantFrom('2019', '2021'),
    damages: fc.tuple(damage, damage, damage),
  })
  fc.assert(
    fc.property(drawn, ({ seed, edition, damages }) => {
      const report = plainReport(seed, { edition })
      const sheets = tableNames.map((table, index) => spoil(report, table, damages[index] ?? damages[0]))
      let back
      try {
        back = read(bookOf(sheets), '三张表.xlsx')
      } catch (error) {
        if (error instanceof ReadError) return
        throw error
      }
      const told = new Set<string>(back.problems.map(({ cell }) => cell))
      for (const [name, cell] of back.report.cells)
        if (cell.state !== 'number') assert.ok(told.has(name), name)
        else if (report.cells.has(name)) assert.equal(cell.value, valueOf(report.cells.get(name)), name)
    }),
    { numRuns: 80, interruptAfterTimeLimit: 30_000 },
  )
})
