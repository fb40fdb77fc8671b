import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { z } from 'zod'
import { requestCell } from '#statute/report-form'
import { faultyReport, numberIn, putBroken, putReport, soundReport, withCells } from './support/files.ts'
import { gongkai, temporaryFolder } from './support/run.ts'

const folder = await temporaryFolder()
const sound = soundReport(5)
const faulty = faultyReport(7)
const soundFile = await putReport(join(folder, '好.html'), sound)
const faultyFile = await putReport(join(folder, '错.html'), faulty)

const edit = z.strictObject({ cell: z.string(), from: z.number().nullable(), to: z.number() })
const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  message: z.string().regex(/\p{Script=Han}/u),
  cells: z.array(z.string()),
  expected: z.union([z.number(), z.string(), z.null()]),
  actual: z.union([z.number(), z.string(), z.null()]),
  basis: z.string().min(1),
})
const checked = z.strictObject({
  file: z.string(),
  organisation: z.string().nullable(),
  year: z.number().nullable(),
  findings: z.array(finding),
  repairs: z.array(z.strictObject({ edits: z.array(edit), why: z.string() })),
})

const check = async (...args: string[]) => {
  const { code, out, err } = await gongkai(['report', 'check', ...args, '--format', 'json'])
  return { code, err, files: checked.array().parse(JSON.parse(out)) }
}

test('a sound report ends with 0, a faulty one with 1 and the repair that mends it', async () => {
  const [good, bad] = await Promise.all([check(soundFile), check(faultyFile)])
  assert.deepEqual([good.code, good.err, bad.code, bad.err], [0, '', 1, ''])
  assert.deepEqual(good.files[0]?.repairs, [])
  const [file] = bad.files
  assert.deepEqual([file?.file, file?.organisation, file?.year], [faultyFile, faulty.organisation, 2023])
  const right = numberIn(soundReport(7), 'requests.1.6')
  const row = file?.findings.find(({ rule }) => rule === 'requests.row-total')
  assert.deepEqual([row?.severity, row?.expected, row?.actual], ['error', right, right + 1])
  assert.deepEqual(file?.repairs[0]?.edits, [{ cell: 'requests.1.6', from: right + 1, to: right }])
})

test('an unreadable file makes it 2, and the rest is checked all the same', async () => {
  const broken = await putBroken(join(folder, '坏'))
  const { code, err, files } = await check(...broken, faultyFile, soundFile)
  assert.equal(code, 2)
  assert.equal(err.trimEnd().split('\n').length, broken.length)
  assert.deepEqual(
    files.map(({ file }) => file),
    [faultyFile, soundFile],
  )
})

test('the years of one organisation are held against each other, each at its own file', async () => {
  const organisation = '望城坡区档案局'
  const next = soundReport(11, { organisation, year: 2024 })
  const opening = Array.from({ length: 7 }, (_, index) => numberIn(next, `requests.2.${index}`))
  const carried = opening.map((value, index) => [requestCell('4', index), value] as const)
  const last = withCells(soundReport(12, { organisation, year: 2023 }), carried)
  const files = [
    await putReport(join(folder, '年', '2023.html'), last),
    await putReport(join(folder, '年', '2024.html'), next),
  ] as const
  const another = withCells(next, [['requests.2.0', (opening[0] ?? 0) + 3]])
  const differing = await putReport(join(folder, '年', '2024改.html'), another)

  const [together, apart, alone] = await Promise.all([
    check(...files),
    check(files[0], differing),
    check(differing),
  ])
  const carryOver = ({ files: all }: typeof together, file: string) =>
    all.find((entry) => entry.file === file)?.findings.filter(({ rule }) => rule === 'chain.carry-over') ?? []
  assert.deepEqual(carryOver(together, files[1]), [])
  assert.deepEqual(carryOver(alone, differing), [])
  const [found] = carryOver(apart, differing)
  assert.deepEqual([found?.expected, found?.actual], [opening[0], (opening[0] ?? 0) + 3])
  assert.deepEqual(carryOver(apart, files[0]), [])
})

test('the text groups by file, names severities in words, lists repairs and sums up', async () => {
  const { code, out } = await gongkai(['report', 'check', soundFile, faultyFile])
  assert.equal(code, 1)
  const [first = '', second = '', last = ''] = out.split('\n\n')
  assert.ok(first.startsWith(`${soundFile}　${sound.organisation ?? ''}　2023年\n`))
  assert.ok(second.startsWith(`${faultyFile}　`))
  assert.doesNotMatch(first, /应更正/u)
  assert.match(second, /^ {2}✗ 应更正　表三“一、本年新收.*相差 1/mu)
  assert.match(second, /^ {4}办法 1：.*表三“一、本年新收政府信息公开申请数量”的总计列由 \d+ 改为 \d+/mu)
  assert.match(last, /^核对了 2 份报告；1 份有应更正的问题；共应更正 \d+ 处/u)
  assert.doesNotMatch(out, /\u001b/u)
})

test('nothing to check is an empty list', async () => {
  const { code, files, err } = await check(join(folder, '没有'))
  assert.deepEqual([code, files], [2, []])
  assert.match(err, /^\S+：找不到这个文件，请核对路径。\n$/u)
})
