import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CellName } from '#statute/report-form'
import { drawFromSeed } from '../../../../test/support/draw.ts'
import { manglers } from '../../../../test/support/mangle.ts'
import { plainReport } from '../../../../test/support/reports.ts'
import type { Cell } from '../model/index.ts'
import { valueOf } from '../model/index.ts'
import { largestInput, read, ReadError } from './index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A page whose table 2 and whose one row of table 3 hold these cells. */
const page = (document: string, fee: string, row: readonly string[]): string => `<html><body>
<h1>青山县医疗保障局2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本年平稳。</p>
<p>二、主动公开政府信息情况</p><table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>
<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr><tr><td>行政规范性文件</td><td>${document}</td><td>1</td><td>40</td></tr>
<tr><td>行政事业性收费</td><td>${fee}</td></tr></table>
<p>三、收到和处理政府信息公开申请情况</p><table><tr><td>申请人情况</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
<tr><td>一、本年新收政府信息公开申请数量</td>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr></table></body></html>`

const zeros = ['0', '0', '0', '0', '0', '0', '0']

const cellIn = (html: string, name: CellName): Cell | undefined =>
  read(bytes(html), 'a.html').report.cells.get(name)

test('a remark in a cell is kept beside its number', () => {
  const cell = cellIn(page('22（其中修订16件）', '0', zeros), 'proactive.normativeDocument.made')
  assert.equal(cell?.state, 'number')
  assert.equal(cell.value, 22)
  assert.equal(cell.note, '其中修订16件')
})

test('an amount in another unit than the form is converted and said to be inferred', () => {
  const cell = cellIn(page('1', '380元', zeros), 'proactive.fee.amount')
  assert.equal(cell?.state, 'number')
  assert.equal(cell.value, 0.038)
  assert.equal(cell.confidence, 'inferred')
  assert.match(cell.how ?? '', /380元/u)
})

const written = [
  ['12', 'number', 12],
  ['１２', 'number', 12],
  ['1,234', 'number', 1234],
  ['3件', 'number', 3],
  ['－5', 'number', -5],
  ['&nbsp;', 'empty', null],
  ['—', 'empty', null],
  ['/', 'empty', null],
  ['1 2', 'unreadable', null],
  ['O', 'unreadable', null],
  ['若干', 'unreadable', null],
] as const

for (const [text, state, value] of written)
  test(`a cell printed as “${text}” is ${state}`, () => {
    const cell = cellIn(page('1', '0', [text, ...zeros.slice(1)]), 'requests.1.0')
    assert.equal(cell?.state, state)
    assert.equal(cell.state === 'number' ? cell.value : null, value)
  })

test('a row printed twice with other numbers is not guessed', () => {
  const row =
    '<tr><td>一、本年新收政府信息公开申请数量</td>' + '<td>3</td>'.repeat(7) + '</tr></table></body>'
  const html = page('1', '0', zeros).replace('</table></body>', row)
  assert.equal(cellIn(html, 'requests.1.0')?.state, 'unreadable')
})

test('nor is one of table 2 or table 4; the same row twice is read', () => {
  const doubled = (numbers: string) =>
    page('22', '0', zeros).replace(
      '<tr><td>行政事业性收费',
      `<tr><td>行政规范性文件</td>${numbers}</tr><tr><td>行政事业性收费`,
    )
  const name = 'proactive.normativeDocument.made'
  assert.equal(cellIn(doubled('<td>22</td><td>1</td><td>40</td>'), name)?.state, 'number')
  assert.equal(cellIn(doubled('<td>23</td><td>1</td><td>40</td>'), name)?.state, 'unreadable')
  const fifteen = (total: string) => `<tr>${'<td>0</td>'.repeat(14)}<td>${total}</td></tr>`
  const four = (...rows: readonly string[]) =>
    page('1', '0', zeros).replace(
      '</body>',
      `<p>四、政府信息公开行政复议、行政诉讼情况</p><table><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>${rows.join('')}</table></body>`,
    )
  const last = 'remedies.afterReconsideration.4'
  const misread = `<tr><td>O</td>${'<td>0</td>'.repeat(13)}<td>3</td><td></td></tr>`
  assert.equal(cellIn(four(misread), 'remedies.afterReconsideration.3')?.state, 'unreadable')
  assert.equal(
    cellIn(four(misread.replace('O', '数量').replace('<td></td>', '<td>3</td>')), last)?.state,
    'number',
  )
  assert.equal(cellIn(four(fifteen('0'), fifteen('0')), last)?.state, 'number')
  assert.equal(cellIn(four(fifteen('0'), fifteen('3')), last)?.state, 'unreadable')
})

test('a line of text that lost a cell before the blank one at its end is not read one column off', () => {
  const line = (label: string, cells: string) => `| ${label} | ${cells} | |`
  const text = (first: string) =>
    [
      '青山县医疗保障局2023年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      line('申请人情况', '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计'),
      line('一、本年新收政府信息公开申请数量', first),
      line('二、上年结转政府信息公开申请数量', '2 | 0 | 0 | 0 | 0 | 0 | 2'),
      '五、存在的主要问题及改进情况',
    ].join('\n')
  const natural = (first: string) => read(bytes(text(first)), 'a.md').report.cells.get('requests.1.0')
  assert.equal(valueOf(natural('32 | 2 | 0 | 0 | 0 | 0 | 34')), 32)
  assert.equal(natural('2 | 0 | 0 | 0 | 0 | 34')?.state, 'unreadable')
})

test('a row with a number too few is said to be unreadable, with what was printed', () => {
  const { report, problems } = read(bytes(page('1', '0', ['3', '2', '5'])), 'a.html')
  assert.equal(report.cells.get('requests.1.0')?.state, 'unreadable')
  const problem = problems.find(({ cell }) => cell === 'requests.1.0')
  assert.equal(problem?.raw, '3 2 5')
  assert.match(problem.message, /应有 7 个数，读到 3 个/u)
})

const refused = [
  ['nothing', new Uint8Array(), 'empty', /空的/u],
  ['PDF', bytes('%PDF-1.7 …'), 'unsupported', /PDF/u],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'binary', /不是文字文件/u],
  ['a broken archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'binary', /损坏/u],
  ['old Word', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'unsupported', /旧版/u],
  ['another text', bytes('今天天气很好。'), 'not-a-report', /没有找到年度报告/u],
  ['other JSON', bytes('{"schema":"gongkai.annual-report/1","year":"x"}'), 'bad-json', /格式/u],
  ['too much', new Uint8Array(largestInput + 1), 'too-large', /50 MB/u],
] as const

for (const [name, input, code, message] of refused)
  test(`${name} is refused in one Chinese sentence`, () => {
    assert.throws(
      () => read(input, 'a.bin'),
      (error) => error instanceof ReadError && error.code === code && message.test(error.message),
    )
  })

test('no damage to a report makes the reader fail otherwise than by its own error', () => {
  const damaged = fc.record({
    seed: fc.nat(500),
    mangler: fc.constantFrom(...manglers),
    cuts: fc.array(
      fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), take: fc.nat(400), put: fc.string() }),
      {
        maxLength: 8,
      },
    ),
  })
  fc.assert(
    fc.property(damaged, ({ seed, mangler, cuts }) => {
      let text = new TextDecoder().decode(mangler.write(plainReport(seed), drawFromSeed(seed)))
      for (const { at, take, put } of cuts) {
        const start = Math.floor(at * text.length)
        text = text.slice(0, start) + put + text.slice(start + take)
      }
      try {
        const { report } = read(bytes(text), mangler.file)
        for (const cell of report.cells.values())
          if (cell.state === 'number') assert.ok(Number.isFinite(cell.value))
      } catch (error) {
        if (!(error instanceof ReadError)) throw error
      }
    }),
    { numRuns: 150 },
  )
})

test('tables that claim a million columns or nest a thousand deep are read within bounds', () => {
  const wide = page('1', '0', zeros).replace(
    '<td>规章</td>',
    '<td colspan="1000000" rowspan="1000000">规章</td>',
  )
  assert.equal(read(bytes(wide), 'a.html').report.year, 2023)
  const deep = '<table><tr><td>'.repeat(1000) + page('1', '0', zeros)
  assert.equal(cellIn(deep, 'proactive.normativeDocument.valid')?.state, 'number')
})
