import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gongkai } from './support/run.ts'

const commands = ['read', 'check', 'convert', 'compare', 'aggregate']

/** Latin words a Chinese help may hold: names of commands, options, formats and files. */
const allowed =
  /^(?:gongkai|report|read|check|convert|compare|aggregate|help|json|text|html|markdown|docx|xlsx|md|txt|version|[a-z]|[A-Z]|format|to|output|force|repair|expected|organisation)$/u

for (const command of commands)
  test(`the help of ${command} is Chinese throughout, with examples and exit codes`, async () => {
    const { code, out, err } = await gongkai(['report', command, '--help'])
    assert.equal(code, 0)
    assert.equal(err, '')
    for (const part of ['用法：', '参数：', '选项：', '示例：', '退出码：', `gongkai report ${command} `])
      assert.ok(out.includes(part), `${part} is missing`)
    assert.match(out, /--format <格式>/u)
    const foreign = (out.match(/[A-Za-z]+/gu) ?? []).filter((word) => !allowed.test(word))
    assert.deepEqual(foreign, [])
    // No line is wider than a terminal of 80 columns, Chinese signs counted twice; examples may be.
    for (const line of out.split('示例：')[0]?.split('\n') ?? [])
      assert.ok([...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0) <= 80, line)
  })

test('the group lists its commands, and asking for none is an error', async () => {
  const { code, out, err } = await gongkai(['report'])
  assert.equal(code, 2)
  assert.equal(out, '')
  for (const command of commands) assert.match(err, new RegExp(`^  ${command} <`, 'mu'))
})

const wrongUsage: readonly (readonly [args: readonly string[], sentence: string])[] = [
  [['report', 'chek'], '没有命令“chek”。\n您要的也许是 check。'],
  [['report', 'read'], '缺少参数“文件”。'],
  [['report', 'read', 'a', '--formt', 'json'], '没有选项 --formt。\n您要的也许是 --format。'],
  [['report', 'read', 'a', '--format'], '选项 -f, --format <格式> 后面缺少它的值。'],
  [['report', 'read', 'a', '--format', 'xml'], '选项 -f, --format <格式> 不能是“xml”，可以是：text, json。'],
  [['report', 'compare', 'a', 'b', 'c'], '参数多了：应当是 2 个，现有 3 个。'],
  [['report', 'convert', 'a'], '缺少选项 -t, --to <格式>。'],
  [
    ['report', 'convert', 'a', '--to', 'json', '--repair', '0'],
    '选项 -r, --repair <序号> 不能是“0”：应当是 1 起的序号。',
  ],
]

test('wrong usage is said in Chinese and ends with 2', async () => {
  const all = wrongUsage.map(async ([args, sentence]) => {
    const { code, out, err } = await gongkai(args)
    assert.deepEqual([code, out, err], [2, '', `${sentence}\n加上 --help 可以看用法和示例。\n`])
  })
  await Promise.all(all)
})
