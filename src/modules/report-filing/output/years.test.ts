import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CellName } from '#statute/report-form'
import { cellsOf } from '#statute/report-form'
import { Refusal } from '#platform/refusal'
import { checkReport } from '#modules/annual-report'
import { formOfYear } from '../evidence/index.ts'
import type { Circumstances, Figure } from '../narrative/index.ts'
import { draftNarrative, writeNarrative } from '../narrative/index.ts'
import { cellFigures } from '../narrative/figures/cells.ts'
import { draftReport } from '../writing/index.ts'
import { reportFile } from './index.ts'

const trial = '《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）'
const settled = '《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）'

/** By hand: what each form prints of its own, and what only the other one does. */
const forms = {
  '2019': {
    cited: trial,
    heads: [
      '本年新制作数量',
      '本年新公开数量',
      '对外公开总数量',
      '上一年项目数量',
      '本年增/减',
      '采购总金额',
    ],
    strange: ['〔2021〕', '本年制发件数', '现行有效', '本年收费金额', '逾期未按收费通知', '处理费', '109号'],
  },
  '2021': {
    cited: settled,
    heads: ['本年制发件数', '本年废止件数', '现行有效件数', '本年收费金额（单位：万元）', '逾期未按收费通知'],
    strange: ['〔2019〕', '本年新制作数量', '上一年项目数量', '采购总金额', '试行'],
  },
} as const

const outline = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

const fee = (id: string): Figure => ({ id, title: id, label: id, value: 0, unit: '', source: '' })

/** The year of a body with one normative document and nothing else, from the draft to the page. */
const compiled = async (year: number) => {
  const form = formOfYear(year)
  const cells = new Map<CellName, number>([...cellsOf(form).keys()].map((name) => [name, 0]))
  cells.set('proactive.normativeDocument.made', 1)
  const own = ['fee.notices', 'fee.due', 'fee.paid', 'fee.in-table'].map(fee)
  const circumstances: Circumstances = {
    ...{ year, form, body: '临溪县财政局', address: '', contact: '', government: false },
    ...{ noted: [], lastProblems: [], explanations: [] },
    figures: new Map([...cellFigures(form, cells), ...own].map((figure) => [figure.id, figure])),
  }
  const narrative = draftNarrative(circumstances)
  const report = draftReport(narrative, circumstances, cells)
  const words = writeNarrative(narrative, circumstances.figures).map(({ text }) => text)
  const page = new TextDecoder().decode((await reportFile(report, 'html')).bytes)
  return { report, words: words.join('\n'), page }
}

for (let year = 2008; year <= 2026; year += 1) {
  if (year < 2019) {
    test(`${year}: there was no national form, and no report is compiled by one of later years`, async () => {
      await assert.rejects(
        compiled(year),
        (error) => error instanceof Refusal && error.code === 'report-year',
      )
    })
    continue
  }
  const { cited, heads, strange } = forms[year < 2021 ? '2019' : '2021']
  test(`${year}: the report cites and prints the form of its year, and no other`, async () => {
    const { report, words, page } = await compiled(year)
    assert.ok(words.includes(`和${cited}编制`), words.slice(0, 200))
    assert.ok(!words.includes('〔数字已失效〕'), words)
    assert.deepEqual(
      report.sections.map(({ number, title }) => `${number}、${title}`),
      outline,
    )
    const titles = [...page.matchAll(/<h2>(?<title>[^<]+)<\/h2>/gu)].map((found) => found.groups?.['title'])
    assert.deepEqual(titles, outline)
    const [, two, three, four] = outline
    for (const [number, title] of [
      ['二', two],
      ['三', three],
      ['四', four],
    ] as const)
      assert.ok(page.includes(`表${number}　${title?.slice(2) ?? ''}`), number)
    for (const head of heads) assert.ok(page.includes(head), head)
    for (const word of strange) assert.ok(!page.includes(word), word)
    assert.ok(page.includes(`临溪县财政局${year}年政府信息公开工作年度报告`))
    const wrong = checkReport(report).filter(({ basis }) => strange.some((word) => basis.includes(word)))
    assert.deepEqual(wrong, [])
  })
}
