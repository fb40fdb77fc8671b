import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChildNode, Element } from 'domhandler'
import { isTag } from 'domhandler'
import fc from 'fast-check'
import { DomUtils, parseDocument } from 'htmlparser2'
import { emptyCell, formOfReport, unreadableCell } from '#modules/annual-report'
import { cellsOf } from '#statute/report-form'
import { plainReport, reportArbitrary } from '../../../../test/support/reports.ts'
import { cellText } from './cell-text.ts'
import { tableHtml, tableNames, toHtml } from './index.ts'

const all = (name: string, nodes: ChildNode[]): Element[] => DomUtils.getElementsByTagName(name, nodes, true)
const parse = (html: string): ChildNode[] => parseDocument(html).children
const span = (cell: Element, name: string): number => Number(cell.attribs[name] ?? 1)

/** The table as squares, written anew here: what a browser does with rowspan and colspan. */
const squares = (table: Element): (Element | undefined)[][] => {
  const rows = all('tr', table.children)
  const grid: (Element | undefined)[][] = rows.map(() => [])
  for (const [y, row] of rows.entries())
    for (const cell of row.children.filter(isTag)) {
      let x = 0
      while (grid[y]?.[x] !== undefined) x++
      for (let dy = 0; dy < span(cell, 'rowspan'); dy++)
        for (let dx = 0; dx < span(cell, 'colspan'); dx++) {
          const line = grid[y + dy]
          assert.ok(line, 'a cell reaches below the table')
          assert.equal(line[x + dx], undefined, 'two cells overlap')
          line[x + dx] = cell
        }
    }
  return grid
}

test('each number stands once in the page, in a table without holes', () => {
  fc.assert(
    fc.property(reportArbitrary({ emptyCells: true, consistent: false }), (report) => {
      const page = parse(toHtml(report))
      const tables = all('table', page)
      assert.equal(tables.length, 3)
      for (const table of tables) {
        const grid = squares(table)
        const width = grid[0]?.length ?? 0
        assert.ok(
          grid.every((row) => row.length === width && Object.keys(row).length === width),
          'a hole',
        )
      }
      const cells = all('td', page).filter((cell) => 'data-cell' in cell.attribs)
      assert.deepEqual(
        cells.map((cell) => [cell.attribs['data-cell'], DomUtils.textContent(cell)]),
        [...cellsOf(formOfReport(report)).keys()].map((name) => [name, cellText(report.cells.get(name))]),
      )
    }),
    { numRuns: 50 },
  )
})

test('heads say what they head, and each table has its caption', () => {
  const page = parse(toHtml(plainReport(4)))
  assert.deepEqual(
    all('caption', page).map((caption) => DomUtils.textContent(caption).trim()),
    [
      '表二　主动公开政府信息情况',
      '表三　收到和处理政府信息公开申请情况',
      '表四　政府信息公开行政复议、行政诉讼情况',
    ],
  )
  for (const head of all('th', page)) assert.match(head.attribs['scope'] ?? '', /^(?:col|row|rowgroup)$/u)
})

test('a portal can mark cells; names, values and texts are escaped', () => {
  const report = plainReport(5, { edition: '2021', otherHandling: 'itemised' })
  const cells = new Map([
    ...report.cells,
    ['requests.1.0', unreadableCell('看不清。', '<b>&"1')] as const,
    ['requests.1.1', emptyCell] as const,
  ])
  const html = tableHtml({ ...report, cells }, 'requests', {
    cellAttributes: (name) => (name === 'requests.1.0' ? { id: 'c1', class: 'wrong', title: '差"2"件' } : {}),
  })
  const cell = all('td', parse(html)).find((each) => each.attribs['data-cell'] === 'requests.1.0')
  assert.deepEqual(
    { ...cell?.attribs },
    { 'data-cell': 'requests.1.0', class: 'unreadable wrong', id: 'c1', title: '差"2"件' },
  )
  assert.ok(!html.includes('<b>'))
  assert.match(html, /<td data-cell="requests\.1\.1" class="empty"><\/td>/u)
  assert.ok(tableNames.every((table) => tableHtml(report, table).startsWith('<table class="statutory')))
})

test('the page stands alone: no script, nothing fetched, its language and title said', () => {
  const report = plainReport(6, { title: '某局<2023>年报&"附件"' })
  const html = toHtml(report)
  const page = parse(html)
  assert.equal(all('html', page)[0]?.attribs['lang'], 'zh-CN')
  assert.deepEqual([...all('script', page), ...all('link', page), ...all('img', page)], [])
  assert.ok(!/https?:|url\(/u.test(html))
  assert.deepEqual(
    [...all('title', page), ...all('h1', page)].map((each) => DomUtils.textContent(each)),
    ['某局<2023>年报&"附件"', '某局<2023>年报&"附件"'],
  )
})

test('what the report knows and its words do not say is printed under the title', () => {
  const known = plainReport(7, {
    preface: '现公布年度报告。',
    period: { from: '2023-01-01', to: '2023-12-31' },
    issued: '2024-02-09',
    contact: { address: '望城坡县建设路3号', phone: '0311-2233445' },
  })
  const facts = (report: typeof known) =>
    all('p', parse(toHtml(report)))
      .filter((each) => each.attribs['class'] === 'fact')
      .map((each) => DomUtils.textContent(each))
  assert.deepEqual(facts(known), [
    '发布日期：2024年2月9日',
    '统计期限：2023年1月1日至2023年12月31日',
    '联系方式：地址：望城坡县建设路3号；电话：0311-2233445',
  ])
  const said = `统计期限自2023年1月1日至12月31日。地址：望城坡县建设路3号，电话：0311-2233445。2024年2月9日`
  assert.deepEqual(facts({ ...known, preface: said }), [])
})

test('a report whose parts are missing still shows its three tables under the official headings', () => {
  const report = plainReport(8)
  const bare = {
    ...report,
    sections: report.sections.filter(({ number }) => number === '一' || number === '六'),
  }
  const page = parse(toHtml(bare))
  assert.deepEqual(
    all('h2', page).map((each) => DomUtils.textContent(each)),
    [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '六、其他需要报告的事项',
    ],
  )
  assert.equal(all('table', page).length, 3)
})
