import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { compareReports, read, reportJson } from '#modules/annual-report'
import { numberIn, putReport, soundReport } from './support/files.ts'
import { gongkai, temporaryFolder } from './support/run.ts'

const folder = await temporaryFolder()
const a = soundReport(31, { organisation: '临溪县水务局', year: 2022 })
const b = soundReport(32, { organisation: '临溪县水务局', year: 2023 })
const fileA = await putReport(join(folder, '两年', '2022.html'), a)
const fileB = await putReport(join(folder, '两年', '2023.html'), b)

test('compare gives every cell as JSON and the ones that say something as text', async () => {
  const [json, text] = await Promise.all([
    gongkai(['report', 'compare', fileA, fileB, '--format', 'json']),
    gongkai(['report', 'compare', fileA, fileB]),
  ])
  assert.deepEqual([json.code, json.err, text.code, text.err], [0, '', 0, ''])
  assert.deepEqual(JSON.parse(json.out), JSON.parse(JSON.stringify(compareReports(a, b))))
  assert.ok(text.out.startsWith('甲：临溪县水务局　2022年\n乙：临溪县水务局　2023年\n'))
  const change = numberIn(b, 'requests.1.6') - numberIn(a, 'requests.1.6')
  const line = text.out
    .split('\n')
    .find((each) => each.includes('表三“一、本年新收政府信息公开申请数量”的总计列'))
  assert.ok(line?.includes(` ${change > 0 ? '+' : ''}${change} `), line ?? text.out)
})

test('compare wants two reports that can be read', async () => {
  const [same, missing] = await Promise.all([
    gongkai(['report', 'compare', fileA, fileA]),
    gongkai(['report', 'compare', fileA, join(folder, '没有.html')]),
  ])
  assert.deepEqual([same.code, same.out, same.err], [2, '', '比较要两份不同的报告，请写明两个文件。\n'])
  assert.deepEqual([missing.code, missing.out], [2, ''])
  assert.match(missing.err, /^\S+没有\.html：找不到这个文件，请核对路径。\n$/u)
})

const bureaus = ['临溪县水务局', '临溪县教育局', '临溪县民政局'] as const

const county = async (): Promise<string> => {
  const path = join(folder, '全县')
  for (const [index, organisation] of bureaus.entries())
    await putReport(join(path, `${organisation}.html`), soundReport(40 + index, { organisation }))
  return path
}

const aggregateJson = z.object({
  groups: z.array(
    z.object({ members: z.array(z.string()), cells: z.record(z.string(), z.unknown()), report: reportJson }),
  ),
  missing: z.array(z.string()),
  remarks: z.array(z.string()),
})

test('aggregate adds cell by cell, names who is missing, and writes the sum as a report', async () => {
  const path = await county()
  const list = join(folder, '应报.txt')
  await writeFile(list, `\uFEFF${bureaus.join('\r\n')}\r\n\r\n临溪县司法局  # 新设\r\n`)
  const output = join(folder, '汇总.json')
  const args = ['--expected', list, '--organisation', '临溪县人民政府', '--to', 'json', '--output', output]
  const { code, out, err } = await gongkai(['report', 'aggregate', path, ...args, '--format', 'json'])
  assert.deepEqual([code, err], [0, `已写出 ${output}\n`])
  const sum = bureaus
    .map((organisation, index) => numberIn(soundReport(40 + index, { organisation }), 'requests.1.6'))
    .reduce((total, value) => total + value)
  const result = aggregateJson.parse(JSON.parse(out))
  const [group] = result.groups
  assert.deepEqual(group?.cells['requests.1.6'], { sum, filled: 3, missing: [] })
  assert.deepEqual([group.members.toSorted(), result.missing], [bureaus.toSorted(), ['临溪县司法局']])
  assert.match(result.remarks[0] ?? '', /应报 4 家，有 1 家没有报告：临溪县司法局。/u)
  const { report } = read(await readFile(output), output)
  assert.deepEqual([report.organisation, numberIn(report, 'requests.1.6')], ['临溪县人民政府', sum])
})

test('years are summed apart, told as text, and a list that is not there is an error', async () => {
  const years = join(folder, '两年')
  const [text, wrong] = await Promise.all([
    gongkai(['report', 'aggregate', years]),
    gongkai(['report', 'aggregate', years, '--expected', join(folder, '没有.txt')]),
  ])
  assert.equal(text.code, 0)
  assert.match(text.out, /^2022年　1 家　国办公开办函〔2021〕30号\n/u)
  assert.match(text.out, /! 报告分属2022年、2023年，各年分开汇总，没有相加。/u)
  assert.deepEqual([wrong.code, wrong.out], [2, ''])
  assert.match(wrong.err, /没有\.txt：找不到这个文件/u)
})

test('a long run prints no progress bar where nobody watches', async () => {
  const path = join(folder, '很多')
  await mkdir(path)
  for (let index = 0; index < 25; index++)
    await putReport(join(path, `${index}.json`), soundReport(index), 'json')
  const { code, err } = await gongkai(['report', 'aggregate', path])
  assert.deepEqual([code, err], [0, ''])
})
