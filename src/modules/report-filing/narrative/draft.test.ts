import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CellName, Edition } from '#statute/report-form'
import { formOf, printedOtherHandling } from '#statute/report-form'
import { checkReport, numberCell } from '#modules/annual-report'
import { drawFromList } from '../../../../test/support/draw.ts'
import { consistentFigures } from '../../../../test/support/figures.ts'
import { cellFigures } from './figures/cells.ts'
import type { Circumstances, Figure, Noted } from './index.ts'
import { draftNarrative, lostFigures, reportOf, typedNumbers, writeNarrative } from './index.ts'

const channels = ['portal', 'wechat', 'gazette'] as const
const labels = { portal: '政府网站', wechat: '微信公众号', gazette: '政府公报' }

interface Drawn {
  readonly cells: ReadonlyMap<CellName, number>
  readonly circumstances: Circumstances
}

const figure = (id: string, value: number, label = id): Figure => ({
  id,
  title: label,
  label,
  value,
  unit: '件',
  source: '',
})

const note = (kind: Noted['kind'], title: string, more: Partial<Noted> = {}): Noted => ({
  kind,
  title,
  on: '2025-06-01',
  people: null,
  result: null,
  ...more,
})

const noted = fc.subarray([
  note('problem', '科室报送信息不够及时'),
  note('problem', '窗口人员对答复口径掌握不一'),
  note('measure', '按月通报各科室的报送情况'),
  note('training', '依申请公开答复实务', { people: 34 }),
  note('inspection', '检查全部栏目的更新情况', { result: '发现的3个过期栏目已经补齐' }),
  note('other', '承办了全县政府信息公开工作现场会'),
])

const years: Readonly<Record<Edition, readonly [number, number]>> = { 2019: [2019, 2020], 2021: [2021, 2026] }

const drawn = (edition: Edition): fc.Arbitrary<Drawn> => {
  const form = formOf(edition)
  const [first, last] = years[edition]
  return fc
    .record({
      cells: fc
        .array(fc.nat(2 ** 31 - 1), { maxLength: 400, size: 'max' })
        .map((choices) => consistentFigures(form, drawFromList(choices))),
      published: fc.tuple(fc.nat(300), fc.nat(300), fc.nat(20)),
      applied: fc.nat(30),
      expected: fc.nat(9),
      done: fc.nat(9),
      late: fc.nat(3),
      fee: fc.tuple(fc.nat(4), fc.nat(400), fc.nat(400)),
      signed: fc.nat(40),
      year: fc.integer({ min: first, max: last }),
      noted,
      lastProblems: fc.subarray([note('problem', '解读形式单一', { result: '新增图解 6 篇' })]),
    })
    .map(
      ({ cells, published, applied, expected, done, late, fee, signed, year, noted: said, lastProblems }) => {
        const [notices, due, paid] = fee
        const interpreted = Math.min(expected, done)
        const own = [
          figure('published', published[0] + published[1] + published[2]),
          ...channels.map((channel, index) =>
            figure(`published.channel.${channel}`, published[index] ?? 0, labels[channel]),
          ),
          figure('applied.channel.portal', applied, '网上申请'),
          figure('interpretation.expected', expected),
          figure('interpretation.done', interpreted),
          figure(
            'interpretation.rate',
            expected === 0 ? 0 : Math.round((interpreted / expected) * 1000) / 10,
          ),
          figure('handled.late', late),
          figure('fee.notices', notices),
          figure('fee.due', due),
          figure('fee.paid', paid),
          figure('fee.in-table', 0),
          figure('signed.documents', signed),
          figure('signed.signatures', signed * 3),
          figure('signed.secrecy', signed),
          figure('columns', 40),
          figure('accounts', 1),
          figure('transfers', 2),
          figure('published.corrected', 0),
          figure('published.withdrawn', 0),
          figure('published.emergency', 0),
          figure('trainings', said.filter(({ kind }) => kind === 'training').length),
          figure(
            'trainings.people',
            said.reduce((sum, { people }) => sum + (people ?? 0), 0),
          ),
          figure('inspections', said.filter(({ kind }) => kind === 'inspection').length),
        ]
        const figures = new Map([...cellFigures(form, cells), ...own].map((each) => [each.id, each]))
        const circumstances: Circumstances = {
          year,
          form,
          body: '临溪县财政局',
          address: 'https://www.example.gov.cn/disclosure/czj',
          contact: '地址：临溪县人民路1号；邮编：244000；电话：0562-1234567',
          figures,
          noted: said,
          lastProblems,
          explanations: [],
          government: false,
        }
        return { cells, circumstances }
      },
    )
}

const reported = ({ cells, circumstances }: Drawn) => {
  const narrative = draftNarrative(circumstances)
  const report = reportOf(narrative, circumstances.figures, {
    organisation: circumstances.body,
    year: circumstances.year,
    edition: circumstances.form.edition,
    otherHandling: printedOtherHandling[circumstances.form.edition],
    issued: null,
    contact: null,
    cells: new Map([...cells].map(([name, value]) => [name, numberCell(value)])),
  })
  return { narrative, report }
}

for (const edition of ['2019', '2021'] as const) {
  test(`a draft of edition ${edition} never contradicts the tables, whatever the figures and the records`, () => {
    fc.assert(
      fc.property(drawn(edition), (one) => {
        const { narrative, report } = reported(one)
        assert.deepEqual(lostFigures(narrative, one.circumstances.figures), [])
        const grave = checkReport(report).filter(
          ({ rule, severity }) =>
            severity === 'error' || (severity === 'warning' && !rule.startsWith('structure.problems')),
        )
        assert.deepEqual(
          grave.map(({ message }) => message),
          [],
        )
      }),
      { numRuns: 150, interruptAfterTimeLimit: 15_000 },
    )
  })

  test(`every number of a draft of edition ${edition} is bound, but what a person wrote into a record`, () => {
    fc.assert(
      fc.property(drawn(edition), (one) => {
        const { narrative, report } = reported(one)
        const typed = typedNumbers(report, writeNarrative(narrative, one.circumstances.figures))
        const said = [...one.circumstances.noted, ...one.circumstances.lastProblems]
        for (const { quote, value } of typed)
          assert.ok(
            said.some(({ title, result }) => `${title}${result ?? ''}`.includes(String(value))),
            quote,
          )
      }),
      { numRuns: 80 },
    )
  })
}

test('what a person writes with curly brackets binds nothing', () => {
  const figures = new Map<string, Figure>()
  const narrative = draftNarrative({
    year: 2025,
    form: formOf('2021'),
    body: '临溪县财政局',
    address: '',
    contact: '',
    figures,
    noted: [note('problem', '系统里的{requests.1.6}没有填')],
    lastProblems: [],
    explanations: [],
    government: false,
  })
  const five = narrative.parts.五.flat()
  assert.deepEqual(
    five.filter((piece) => typeof piece !== 'string'),
    [],
  )
})
