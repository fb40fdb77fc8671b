import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport } from '#modules/annual-report'
import type { Finding } from '#modules/annual-report'
import type { SmallReport } from '../../../../../test/support/small-report.ts'
import { smallReport } from '../../../../../test/support/small-report.ts'

const find = (rule: string, given: SmallReport): Finding[] =>
  checkReport(smallReport(given)).filter((finding) => finding.rule === rule)

const severities = (rule: string, given: SmallReport): string[] =>
  find(rule, given).map(({ severity }) => severity)

test('form.edition: the year asks for one edition of the form', () => {
  assert.deepEqual(find('form.edition', { year: 2020, edition: '2019' }), [])
  const [finding] = find('form.edition', { year: 2023, edition: '2019' })
  assert.deepEqual(
    [finding?.severity, finding?.expected, finding?.actual],
    ['error', '国办公开办函〔2021〕30号', '国办公开办函〔2019〕60号'],
  )
  assert.deepEqual(severities('form.edition', { year: 2018, edition: '2019' }), ['notice'])
})

test('structure.missing-part: a part without a trace is an error, one without a title a warning', () => {
  assert.deepEqual(severities('structure.missing-part', { texts: { 五: null } }), ['error'])
  assert.deepEqual(severities('structure.missing-part', { texts: { 三: null } }), ['warning'])
  assert.deepEqual(severities('structure.missing-part', { sections: [] }), ['error'])
  const stray = { 五: null, 四: '主要问题：解读形式单一。改进措施：增加图解。' }
  assert.deepEqual(severities('structure.missing-part', { texts: stray }), ['warning'])
})

test('structure.empty-part: tables count as content, silence does not', () => {
  assert.deepEqual(find('structure.empty-part', { texts: { 六: '' } })[0]?.part, '六')
  assert.deepEqual(find('structure.empty-part', { texts: { 二: '', 三: '', 四: '' } }), [])
})

test('structure.order and structure.title: numbers once and in order, titles as fixed', () => {
  const { sections } = smallReport()
  const [first, second, ...rest] = sections
  assert.ok(first && second)
  assert.equal(
    find('structure.order', { sections: [second, first, ...rest] })[0]?.actual,
    '二、一、三、四、五、六',
  )
  assert.equal(find('structure.order', { sections: [first, second, second, ...rest] }).length, 1)
  const [finding] = find('structure.title', { sections: [{ ...first, title: '工作概述' }, second, ...rest] })
  assert.match(finding?.message ?? '', /“一、工作概述”应为“一、总体情况”/u)
  assert.deepEqual(
    find('structure.title', { sections: [{ ...first, title: '总体 情况' }, second, ...rest] }),
    [],
  )
})

test('structure.problems: part 五 names problems and what is done about them', () => {
  const [finding] = find('structure.problems', { texts: { 五: '全年各项工作进展顺利，成效明显。' } })
  assert.match(finding?.message ?? '', /存在的主要问题、改进情况/u)
})

test('structure.items: part 一 speaks of all five matters', () => {
  const [finding] = find('structure.items', { texts: { 一: '全年主动公开政务动态，依申请公开有序办理。' } })
  assert.match(finding?.message ?? '', /没有写到政府信息管理、政府信息公开平台建设、监督保障/u)
})

test('structure.fee: reports of 2021 on state the processing fee', () => {
  assert.deepEqual(severities('structure.fee', { texts: { 六: '无。' } }), ['notice'])
  assert.deepEqual(find('structure.fee', { year: 2020, texts: { 六: '无。' } }), [])
})

test('title.form: body, year and kind stand in the title', () => {
  const title = (words: string) => find('title.form', { title: words }).map(({ severity }) => severity)
  assert.deepEqual(title('临溪县财政局 2023 年度政府信息公开 工作年度报告'), [])
  assert.deepEqual(title('临溪县财政局政府信息公开工作2023年度报告'), [])
  assert.deepEqual(title('临溪县财政局政府信息公开工作年度报告'), ['warning'])
  assert.deepEqual(title('临溪县财政局2023年工作总结'), ['warning'])
  assert.deepEqual(title('2023年政府信息公开工作年度报告'), ['notice'])
  assert.deepEqual(severities('title.form', { title: null }), ['notice'])
})

test('title.repeated: 公开公开 is most likely one 公开 too many', () => {
  const [finding] = find('title.repeated', { title: '临溪县财政局2023年政府信息公开 公开工作年度报告' })
  assert.equal(finding?.actual, '公开公开')
})

test('title.year: title and report speak of one year', () => {
  const [finding] = find('title.year', { title: '临溪县财政局2022年政府信息公开工作年度报告' })
  assert.deepEqual([finding?.severity, finding?.expected, finding?.actual], ['error', 2023, 2022])
  assert.deepEqual(find('title.year', { title: '临溪县财政局二〇二三年政府信息公开工作年度报告' }), [])
})

test('period: the year reported from its first day to its last', () => {
  const period = (from: string, to: string) => severities('period', { period: { from, to } })
  assert.deepEqual(period('2023-01-01', '2023-12-31'), [])
  assert.deepEqual(period('2022-01-01', '2022-12-31'), ['error'])
  assert.deepEqual(period('2022-01-01', '2023-12-31'), ['error'])
  assert.deepEqual(period('2023-03-01', '2023-12-31'), ['warning'])
  assert.deepEqual(severities('period', { period: null }), ['notice'])
})

test('deadline: departments by 31 January, governments by 31 March, townships have none', () => {
  const late = (organisation: string, issued: string) => find('deadline', { organisation, issued }).length
  const cases = [
    ['临溪县财政局', '2024-01-31', 0],
    ['临溪县财政局', '2024-02-01', 1],
    ['临溪县人民政府办公室', '2024-02-01', 1],
    ['临溪县人民政府', '2024-03-31', 0],
    ['临溪县人民政府', '2024-04-01', 1],
    ['清河湾经济开发区管理委员会', '2024-03-20', 0],
    ['云川市住房和城乡建设管理委员会', '2024-03-20', 1],
    ['临溪县东屏镇人民政府', '2024-06-01', 0],
    ['海棠街道办事处', '2024-06-01', 0],
  ] as const
  for (const [organisation, issued, findings] of cases)
    assert.equal(late(organisation, issued), findings, `${organisation} ${issued}`)
  assert.match(
    find('deadline', { issued: '2024-02-01' })[0]?.message ?? '',
    /2024年2月1日，晚于2024年1月31日/u,
  )
})
