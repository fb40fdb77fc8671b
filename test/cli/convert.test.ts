import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { read } from '#modules/annual-report'
import { comparable } from '../support/comparable.ts'
import { faultyReport, numberIn, putReport, soundReport } from './support/files.ts'
import { gongkai, temporaryFolder } from './support/run.ts'

const folder = await temporaryFolder()
const report = soundReport(21)
const reportIn = async (path: string) => read(await readFile(path), basename(path)).report
const convertedJson = z.array(z.object({ output: z.string() }))
const convert = (...args: string[]) => gongkai(['report', 'convert', ...args])

test('HTML to Word and back again says the same', async () => {
  const source = await putReport(join(folder, '往返', '甲.html'), report)
  const word = source.replace('.html', '.docx')
  const there = await convert(source, '--to', 'docx')
  assert.deepEqual([there.code, there.err, there.out], [0, '', `已写出 ${word}\n`])
  assert.equal((await readFile(word)).subarray(0, 2).toString(), 'PK')
  const page = join(folder, '往返', '乙.html')
  assert.equal((await convert(word, '--to', 'html', '--output', page)).code, 0)
  assert.deepEqual(comparable(await reportIn(page)), comparable(report))
})

test('a file that is there stays as it is, unless --force; the source itself stays in any case', async () => {
  const source = await putReport(join(folder, '覆盖', '甲.html'), report)
  const there = join(folder, '覆盖', '甲.json')
  await writeFile(there, '别人的文件')
  const refused = await convert(source, '--to', 'json')
  assert.deepEqual([refused.code, refused.out], [2, ''])
  assert.equal(refused.err, `${there}：文件已经存在，没有覆盖；要覆盖请加 --force。\n`)
  assert.equal(await readFile(there, 'utf8'), '别人的文件')
  assert.equal((await convert(source, '--to', 'json', '--force')).code, 0)
  assert.deepEqual(comparable(await reportIn(there)), comparable(report))

  const before = await readFile(source)
  const same = await convert(source, '--to', 'html', '--force')
  assert.deepEqual([same.code, same.err], [2, `${source}：这会覆盖原文件，请用 --output 写到别处。\n`])
  assert.deepEqual(await readFile(source), before)
})

test('a folder is laid out alike in the folder it is written to', async () => {
  const source = join(folder, '多份')
  await putReport(join(source, '甲', '年报.html'), report)
  await putReport(join(source, '乙', '年报.md'), soundReport(22), 'markdown')
  const target = join(folder, '结果')
  const { code, out } = await convert(source, '--to', 'json', '--output', target, '--format', 'json')
  assert.equal(code, 0)
  const written = ['乙/年报.json', '甲/年报.json'].map((name) => join(target, name))
  assert.deepEqual(
    convertedJson.parse(JSON.parse(out)).map(({ output }) => output),
    written,
  )
  assert.deepEqual(comparable(await reportIn(written[1] ?? '')), comparable(report))
  const file = await convert(source, '--to', 'json', '--output', join(folder, '一个.json'))
  assert.equal(file.code, 2)
  assert.match(file.err, /几份结果要写到文件夹里/u)
})

test('two files of one name in one run: the second is refused, not lost', async () => {
  const sources = [
    await putReport(join(folder, '同名', '一', '年报.html'), report),
    await putReport(join(folder, '同名', '二', '年报.html'), soundReport(23)),
  ]
  const target = join(folder, '同名结果')
  const { code, err } = await convert(...sources, '--to', 'json', '--output', target, '--force')
  assert.equal(code, 2)
  assert.match(err, /这次已经写过同名的文件/u)
  assert.equal((await reportIn(join(target, '年报.json'))).organisation, report.organisation)
})

test('--repair makes the chosen repair, refuses one that is not offered, and leaves a sound report alone', async () => {
  const faulty = faultyReport(24)
  const right = numberIn(soundReport(24), 'requests.1.6')
  const source = await putReport(join(folder, '更正', '错.html'), faulty)
  const sound = await putReport(join(folder, '更正', '好.html'), report)
  const target = join(folder, '更正结果')
  const made = await convert(source, sound, '--to', 'json', '--repair', '1', '--output', target)
  assert.equal(made.code, 0)
  assert.match(made.out, /错\.json，已更正：.*的总计列由 \d+ 改为 \d+\n/u)
  assert.equal(numberIn(await reportIn(join(target, '错.json')), 'requests.1.6'), right)
  assert.deepEqual(comparable(await reportIn(join(target, '好.json'))), comparable(report))
  const missing = await convert(source, '--to', 'json', '--repair', '9')
  assert.equal(missing.code, 2)
  assert.match(missing.err, /没有第 9 个，没有转换/u)
})

test('- writes one result to standard output, and only the result', async () => {
  const input = await readFile(await putReport(join(folder, '流.html'), report))
  const { code, bytes, err } = await gongkai(['report', 'convert', '-', '--to', 'docx', '--output', '-'], {
    input,
  })
  assert.deepEqual([code, err], [0, ''])
  assert.deepEqual(read(bytes, '').report.year, report.year)
})

test('cells that were not read are pointed out, since they go into the new file as printed', async () => {
  const cells = new Map(report.cells).set('requests.1.0', {
    state: 'unreadable',
    raw: '1 2?',
    why: '不是一个数。',
  })
  const source = await putReport(join(folder, '不清.json'), { ...report, cells }, 'json')
  const { code, err } = await convert(source, '--to', 'markdown')
  assert.equal(code, 0)
  assert.equal(err, `${source}：有 1 个单元格没有读出，新文件里照原文写出，请对照原件核实。\n`)
})
