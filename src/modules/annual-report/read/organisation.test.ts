import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from './index.ts'

const parts = '一、总体情况\n正常。\n五、存在的主要问题及改进情况\n有。'

/** How reports say whose they are, the clearest way first. */
const said = [
  ['青山县医疗保障局2023年度政府信息公开工作年度报告\n' + parts, '青山县医疗保障局', 2023],
  ['2023年青山县医疗保障局政府信息公开工作年度报告\n' + parts, '青山县医疗保障局', 2023],
  ['青山县人民政府\n2023 年政府信息公开工作年度报告\n' + parts, '青山县人民政府', 2023],
  ['青山县财政局二〇二二年政府信息公开年报\n' + parts, '青山县财政局', 2022],
  ['本报告如有疑问，请与青山县水务局办公室联系，统计到2021年。\n' + parts, '青山县水务局', 2021],
  ['本报告由青山县统计局根据有关规定编制，反映2021年的情况。\n' + parts, '青山县统计局', 2021],
  ['青山县审计局2022年政府信息公开工作年度报告（以下简称年报）按规定编制。\n' + parts, '青山县审计局', 2022],
  [
    '关于2022年度政府信息公开情况的报告\n一、总体情况\n2022年，青山县信访局认真办理各项工作。',
    '青山县信访局',
    2022,
  ],
  ['现公布我局2022年政府信息公开工作年度报告。\n一、总体情况\n2022年，我局认真工作。', null, 2022],
] as const

for (const [text, organisation, year] of said)
  test(`${organisation ?? 'nobody'} is found in “${text.slice(0, 24).replaceAll('\n', ' ')}…”`, () => {
    const { report, problems } = read(new TextEncoder().encode(text), 'a.txt')
    assert.equal(report.organisation, organisation)
    assert.equal(report.year, year)
    assert.equal(
      problems.some(({ cell }) => cell === 'organisation'),
      organisation === null,
    )
  })
