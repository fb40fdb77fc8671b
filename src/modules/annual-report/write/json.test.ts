import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import type { AnnualReport, Cell } from '#modules/annual-report'
import { emptyCell, readJson, unreadableCell } from '#modules/annual-report'
import type { CellName } from '#statute/report-form'
import { comparable } from '../../../../test/support/comparable.ts'
import { plainReport, reportArbitrary } from '../../../../test/support/reports.ts'
import { reportJsonSchema, toJson, writeReport } from './index.ts'

const published = new URL('../../../../docs/schema/annual-report-1.schema.json', import.meta.url)

const withCells = (report: AnnualReport, changed: readonly (readonly [CellName, Cell])[]): AnnualReport => ({
  ...report,
  cells: new Map([...report.cells, ...changed]),
})

test('the published JSON Schema is the one in code (else: npx node scripts/write-schema.ts)', () => {
  const text = readFileSync(published, 'utf8')
  assert.deepEqual(
    JSON.parse(text),
    reportJsonSchema(),
    'docs/schema is stale: run npx node scripts/write-schema.ts',
  )
})

test('written reports are valid by the published schema, and a spoilt one is not', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(reportJsonSchema())
  fc.assert(
    fc.property(reportArbitrary({ consistent: false, emptyCells: true }), (report) => {
      const json = toJson(report)
      assert.equal(validate(json), true, JSON.stringify(validate.errors))
      assert.equal(validate({ ...json, edition: '2020' }), false)
      assert.equal(validate({ ...json, tables: { ...json.tables, requests: { '1': [0] } } }), false)
    }),
  )
})

test('what is not a number is null in its table and named in problems, and survives the round trip', () => {
  const report = withCells(plainReport(1, { edition: '2021', otherHandling: 'itemised' }), [
    ['requests.3.3.5.6', unreadableCell('两个数字连在一起。', '12 3')],
    ['remedies.direct.4', emptyCell],
    [
      'proactive.penalty.decisions',
      { state: 'number', value: 6, raw: '６', confidence: 'inferred', how: '按次序' },
    ],
    [
      'proactive.normativeDocument.made',
      { state: 'number', value: 22, raw: '22 （其中修订16件）', confidence: 'certain', note: '其中修订16件' },
    ],
  ])
  const json = toJson(report)
  assert.equal(json.tables.requests['3.3.5']?.[6], null)
  assert.equal(json.tables.remedies.direct[4], null)
  assert.deepEqual(
    json.problems.map(({ cell, kind, raw }) => ({ cell, kind, raw })),
    [
      { cell: 'requests.3.3.5.6', kind: 'unreadable', raw: '12 3' },
      { cell: 'remedies.direct.4', kind: 'empty', raw: '' },
    ],
  )
  assert.deepEqual(json.inferred, [{ cell: 'proactive.penalty.decisions', how: '按次序' }])
  assert.ok(
    json.notes?.some(
      ({ cell, note }) => cell === 'proactive.normativeDocument.made' && note === '其中修订16件',
    ),
  )
  const back = readJson(JSON.stringify(json))
  assert.deepEqual(comparable(back), comparable(report))
  assert.deepEqual(back.cells.get('requests.3.3.5.6'), report.cells.get('requests.3.3.5.6'))
})

test('sub-items of a part are given beside its text', () => {
  const items = toJson(plainReport(2)).sections[0]?.items ?? []
  assert.deepEqual(
    items.map(({ number, title }) => `${number}${title}`),
    [
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
    ],
  )
})

test('a report without name, year, parts or words is still written and read back', async () => {
  const bare = plainReport(3, {
    organisation: null,
    title: null,
    year: null,
    sections: [],
    preface: '',
    period: null,
    issued: null,
    contact: null,
  })
  const text = new TextDecoder().decode(await writeReport(bare, 'json'))
  assert.deepEqual(comparable(readJson(text)), comparable(bare))
})
