import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { readJson, reportJson, toJson, writeReport } from '#modules/annual-report'
import { comparable } from '../support/comparable.ts'
import { putBroken, putReport, soundReport } from './support/files.ts'
import { gongkai, temporaryFolder } from './support/run.ts'

const folder = await temporaryFolder()
const report = soundReport(1)
const one = await putReport(join(folder, '一.html'), report)

test('one file is one object: the public JSON of the report', async () => {
  const { code, out, err } = await gongkai(['report', 'read', one, '--format', 'json'])
  assert.equal(code, 0)
  assert.equal(err, '')
  assert.deepEqual(comparable(readJson(out)), comparable(report))
})

test('a folder is an array in the order of names, folders inside it included, other files told', async () => {
  const years = join(folder, '各年')
  for (const year of [2021, 2023, 2022])
    await putReport(
      join(years, `${year}`, year === 2022 ? '年报.xlsx' : '年报.md'),
      soundReport(year, { year }),
      year === 2022 ? 'xlsx' : 'markdown',
    )
  await writeFile(join(years, '合影.jpg'), 'x')
  await writeFile(join(years, '.隐藏.html'), 'x')
  await writeFile(join(years, '~$年报.docx'), 'x')
  const { code, out, err } = await gongkai(['report', 'read', years, '--format', 'json'])
  assert.equal(code, 0)
  assert.equal(err, `${years}：跳过了不是年报格式的文件（.jpg 1 个）。\n`)
  const found = reportJson.array().parse(JSON.parse(out))
  assert.deepEqual(
    found.map(({ year }) => year),
    [2021, 2022, 2023],
  )
})

test('a pattern is expanded without a shell, and a file asked for twice is read once', async () => {
  const pages = join(folder, '页')
  for (const name of ['b', 'a']) await putReport(join(pages, `${name}.html`), soundReport(name.length))
  await putReport(join(pages, 'c.json'), soundReport(3), 'json')
  const args = [join(pages, '*.html'), join(pages, 'a.html')]
  const { code, out } = await gongkai(['report', 'read', ...args, '--format', 'json'])
  assert.equal(code, 0)
  assert.equal(reportJson.array().parse(JSON.parse(out)).length, 2)
  const none = await gongkai(['report', 'read', join(pages, '*.docx'), '--format', 'json'])
  assert.deepEqual([none.code, none.out], [2, '[]\n'])
  assert.match(none.err, /没有符合这个写法的文件/u)
})

for (const format of ['docx', 'xlsx'] as const)
  test(`- reads standard input, ${format} too`, async () => {
    const input = await writeReport(report, format)
    const { code, out } = await gongkai(['report', 'read', '-', '--format', 'json'], { input })
    assert.equal(code, 0)
    assert.deepEqual(reportJson.parse(JSON.parse(out)).tables, toJson(report).tables)
  })

test('broken files get one sentence each with their name; the others are read; the run ends with 2', async () => {
  const broken = await putBroken(join(folder, '坏'))
  const missing = join(folder, '没有.html')
  const { code, out, err } = await gongkai([
    ...'report read'.split(' '),
    missing,
    ...broken,
    one,
    '--format',
    'json',
  ])
  assert.equal(code, 2)
  const [first, ...others] = reportJson.array().parse(JSON.parse(out))
  assert.deepEqual([first?.organisation, others.length], [report.organisation, 0])
  const lines = err.trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => line.split('：')[0]),
    [missing, ...broken],
  )
  for (const line of lines) assert.match(line, /^[^：]+：[^A-Z]*\p{Script=Han}.*。$/u)
  assert.doesNotMatch(err, /\n\s+at |Error/u)
})

test('more than 50 MB is refused, from a file and from a pipe, without reading it all', async () => {
  const huge = join(folder, '大.html')
  await writeFile(huge, Buffer.alloc(50 * 1024 * 1024 + 1, 0x20))
  const { code, err } = await gongkai(['report', 'read', huge])
  assert.deepEqual([code, err], [2, `${huge}：文件超过 50 MB，不像是年度报告，请核对后重新选择。\n`])
  // An endless file: this test would not end if all of it were read.
  const endless = await gongkai(['report', 'read', '/dev/zero'])
  assert.deepEqual([endless.code, endless.err], [2, err.replace(huge, '/dev/zero')])
})

test('the text shows whose report it is, its tables in line, and no colours in a pipe', async () => {
  const { code, out } = await gongkai(['report', 'read', one])
  assert.equal(code, 0)
  assert.ok(out.startsWith(`${one}　${report.organisation ?? ''}　2023年\n`))
  for (const head of ['表二　主动公开', '表三　收到和处理', '表四　政府信息公开行政复议', '✓ 全部读出。'])
    assert.ok(out.includes(head), head)
  assert.doesNotMatch(out, /\u001b/u)
  const rows = out.split('\n').filter((line) => /^ {4,6}(?:\d\.|（[一二七]）)/u.test(line))
  assert.equal(rows.length, 22)
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
  // “ and ” are narrow on a terminal and lie below the wide signs.
  assert.equal(new Set(rows.map(width)).size, 1)
})

test('what is empty is said in the text', async () => {
  const cells = new Map(
    [...report.cells].map(([name, cell]) => [
      name,
      name === 'requests.4.0' ? { state: 'empty' as const, raw: '' } : cell,
    ]),
  )
  const path = await putReport(join(folder, '空格.html'), { ...report, cells })
  const { code, out } = await gongkai(['report', 'read', path])
  assert.equal(code, 0)
  assert.match(out, /有 1 处没有读出，或者是空白：\n {2}· 表三“四、结转下年度继续办理”的自然人列是空白/u)
})

test('a reader that stops early ends the command quietly', async () => {
  const { spawnSync } = await import('node:child_process')
  const many = Array.from({ length: 30 }, () => [join(folder, '一.html'), join(folder, '各年')]).flat()
  const main = join(import.meta.dirname, '../../src/cli/main.ts')
  const script = `"$0" "$@" | head -n 1; exit "\${PIPESTATUS[0]}"`
  const ran = spawnSync('bash', ['-c', script, process.execPath, main, 'report', 'read', ...many], {
    encoding: 'utf8',
  })
  assert.deepEqual([ran.status, ran.stdout.split('\n').length], [0, 2])
  assert.doesNotMatch(ran.stderr, /EPIPE|程序出错/u)
})
