import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '#modules/annual-report'
import { checkAmong, digestOf } from '#modules/annual-report'
import { plainReport } from '../../../../../test/support/reports.ts'
import { smallReport } from '../../../../../test/support/small-report.ts'

const lines = (year: number, office: string) => ({
  opening: `${year}年，${office}把公开融入日常管理，逐月梳理科室清单，由办公室汇总台账并通报进度，年中开展一次回访，听取窗口群众对栏目设置和文字说明的意见，当场答复${year % 10}个疑问。`,
  training: `围绕新上岗人员开设小班课，以真实答复书为教材逐句讲解，学员互评后由法律顾问点评归纳，形成${year % 7}份要点汇编，${office}各科室传阅并在例会上交流心得体会。`,
  prescribed: `按照《政府信息公开信息处理费管理办法》的规定，${office}在${year}年没有发出收费通知，没有向任何单位和个人收取信息处理费，也没有减免有关费用的情况发生。`,
})

const report = (year: number, organisation: string, ...texts: readonly string[]) =>
  smallReport({ year, organisation, texts: { 一: texts.join('\n') } })

const copies = (findings: ReadonlyMap<string, Finding[]>, name: string): Finding[] =>
  (findings.get(name) ?? []).filter(({ rule }) => rule.startsWith('copies.'))

test('paragraphs of last year, with only the year and the numbers changed, are a warning', () => {
  const before = lines(2022, '我局')
  const after = lines(2023, '我局')
  const findings = checkAmong([
    digestOf(report(2022, '临溪县财政局', before.opening, before.training), 'before'),
    digestOf(report(2023, '临溪县财政局', after.opening, after.training), 'after'),
  ])
  assert.deepEqual(copies(findings, 'before'), [])
  const [finding, ...more] = copies(findings, 'after')
  assert.deepEqual(more, [])
  assert.deepEqual([finding?.rule, finding?.severity, finding?.actual], ['copies.last-year', 'warning', 2])
  assert.match(
    finding?.message ?? '',
    /正文有 2 段与本机关2022年的报告相同（不计年份和数字）.*2023年，我局把公开/u,
  )
})

test('paragraphs of another body, with only the name changed, are a notice for both', () => {
  const findings = checkAmong([
    digestOf(report(2023, '临溪县财政局', lines(2023, '临溪县财政局').opening), 'one'),
    digestOf(report(2023, '云川市水务局', lines(2023, '云川市水务局').opening), 'other'),
  ])
  for (const [name, from] of [
    ['one', '云川市水务局'],
    ['other', '临溪县财政局'],
  ] as const) {
    const [finding] = copies(findings, name)
    assert.deepEqual([finding?.rule, finding?.severity], ['copies.other-body', 'notice'])
    assert.ok(finding?.message.includes(from))
  }
})

test('nearly the same words are found, other words are not', () => {
  const { opening, training } = lines(2023, '我局')
  const near = opening.replace('逐月梳理', '按月梳理')
  const findings = checkAmong([
    digestOf(report(2022, '临溪县财政局', opening), 'before'),
    digestOf(report(2023, '临溪县财政局', near), 'near'),
    digestOf(report(2024, '临溪县财政局', training), 'new'),
  ])
  assert.match(copies(findings, 'near')[0]?.message ?? '', /相同或者几乎相同/u)
  assert.deepEqual(copies(findings, 'new'), [])
})

test('what the law makes every report say does not count as copied', () => {
  const findings = checkAmong([
    digestOf(report(2022, '临溪县财政局', lines(2022, '我局').prescribed), 'before'),
    digestOf(report(2023, '临溪县财政局', lines(2023, '我局').prescribed), 'after'),
    digestOf(report(2023, '云川市水务局', lines(2023, '我局').prescribed), 'other'),
  ])
  for (const name of findings.keys()) assert.deepEqual(copies(findings, name), [], name)
})

test('a digest is small enough to keep ten thousand of them', () => {
  const digests = Array.from({ length: 200 }, (_, seed) => digestOf(plainReport(seed), String(seed)))
  const bytes = digests.map(
    ({ values, prints }) =>
      values.byteLength + prints.exact.byteLength + prints.signatures.byteLength + prints.openings.length * 2,
  )
  assert.ok(Math.max(...bytes) <= 6_000, `largest ${Math.max(...bytes)}`)
  assert.ok(bytes.reduce((sum, size) => sum + size, 0) / bytes.length <= 4_000)
})

test('every name is answered for', () => {
  const findings = checkAmong([digestOf(smallReport({ organisation: null, year: null }), 'nobody')])
  assert.deepEqual([...findings], [['nobody', []]])
})
