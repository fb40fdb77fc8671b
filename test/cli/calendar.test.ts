import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { calendarOf } from '#statute/calendar'
import { office } from './support/office.ts'
import type { Ran, RunOptions } from './support/run.ts'
import { gongkai as run, temporaryFolder } from './support/run.ts'

const folder = await temporaryFolder()

/** In a folder without a database, unless told otherwise. */
const gongkai = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  run(args, { cwd: folder, ...options })

const put = async (name: string, content: unknown): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const [notice2026] = calendarOf().notices.filter(({ year }) => year === 2026)
assert.ok(notice2026)

/** The notice of 2026 as an operator would write it down. */
const sound = {
  year: 2026,
  document: notice2026.document,
  issued: notice2026.issued,
  source: '国务院公报',
  daysOff: notice2026.daysOff,
  workdays: notice2026.workdays,
}

/** The same, with National Day a day longer and paid for by a Sunday. */
const other = {
  ...sound,
  daysOff: [...sound.daysOff, '2026-10-08'],
  workdays: [...sound.workdays, '2026-10-18'],
}

describe('gongkai calendar show', () => {
  test('prints a year with its notice, its marks and its days off', async () => {
    const { code, out, err } = await gongkai(['calendar', 'show', '2026'])
    assert.deepEqual([code, err], [0, ''])
    assert.match(
      out,
      /^2026年工作日历\n依据：国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号，2025-11-04；/u,
    )
    for (const part of [
      '全年365天，工作日248天。',
      ' 9   10   11   12   13   14班 15休\n',
      '  春节：2月15日（星期日）至2月23日（星期一），共9天\n',
      '调休上班：\n  1月4日（星期日）、2月14日（星期六）、',
    ])
      assert.ok(out.includes(part), part)
    for (const line of out.split('\n').slice(2))
      assert.ok([...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0) <= 80, line)
  })

  test('says that a year is provisional, and names both notices of a changed one', async () => {
    const [open, changed] = await Promise.all(
      ['2027', '2020'].map((year) => gongkai(['calendar', 'show', year])),
    )
    assert.match(open?.out ?? '', /^2027年工作日历（暂定）\n2027年放假安排尚未公布，/u)
    assert.match(changed?.out ?? '', /国办发明电〔2019〕16号.*\n依据：.*国办发明电〔2020〕1号/u)
  })

  test('gives every day as JSON', async () => {
    const { code, out } = await gongkai(['calendar', 'show', '2026', '--format', 'json'])
    assert.equal(code, 0)
    const json: unknown = JSON.parse(out)
    assert.partialDeepStrictEqual(json, {
      schema: 'gongkai.calendar/1',
      year: 2026,
      provisional: false,
      note: null,
      workdays: 248,
      notices: [{ document: '国办发明电〔2025〕7号', certainty: 'excerpt' }],
      makeUpWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
      days: [{ date: '2026-01-01', kind: 'holiday', provisional: false, document: '国办发明电〔2025〕7号' }],
    })
  })

  test('has no year before 2019, and says what is no year', async () => {
    const [early, none] = await Promise.all(
      ['2018', 'abc'].map((year) => gongkai(['calendar', 'show', year])),
    )
    assert.deepEqual(
      [early?.code, early?.out, early?.err],
      [2, '', '没有2018年的工作日历：日历从2019年开始，请核对日期。\n'],
    )
    assert.deepEqual(
      [none?.code, none?.err],
      [2, '参数“年份”不能是“abc”：应当是四位数的年份。\n加上 --help 可以看用法和示例。\n'],
    )
  })
})

describe('gongkai calendar check', () => {
  test('accepts a sound notice and says that nothing changes', async () => {
    const path = await put('2026.json', sound)
    const { code, out, err } = await gongkai(['calendar', 'check', path])
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /：可以载入。国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）\n/u)
    assert.match(out, /与内置的日历一致，没有日子改变。\n/u)
  })

  test('says which days would change, also from standard input', async () => {
    const { code, out } = await gongkai(['calendar', 'check', '-'], { input: JSON.stringify(other) })
    assert.equal(code, 0)
    assert.match(out, /^标准输入：可以载入。.*\n载入以后，与内置的日历相比有2天改变：\n/u)
    assert.match(
      out,
      /\n {2}2026年10月8日（星期四）：工作日 → 放假\n {2}2026年10月18日（星期日）：周休息日 → 调休上班\n/u,
    )
  })

  test('tells every defect and ends with 1', async () => {
    const path = await put('坏.json', {
      ...other,
      document: undefined,
      workdays: ['2026-10-01', '2026-10-09'],
    })
    const { code, out, err } = await gongkai(['calendar', 'check', path])
    assert.deepEqual([code, err], [1, ''])
    for (const part of [
      '缺少文号（document）。',
      '2026-10-01既写在放假日期里，又写在调休上班日期里。',
      '2026-10-09是星期五，本来就上班；',
      '应当等于法定的13天',
    ])
      assert.ok(out.includes(part), part)
    const json = await gongkai(['calendar', 'check', path, '--format', 'json'])
    assert.equal(json.code, 1)
    assert.partialDeepStrictEqual(JSON.parse(json.out), {
      file: path,
      notice: null,
      defects: [{ field: 'document', message: '缺少文号（document）。' }],
      changes: [],
    })
  })

  test('a change of a notice nobody knows is a defect', async () => {
    const path = await put('调整.json', {
      ...other,
      document: '国办发明电〔2026〕3号',
      issued: '2026-03-20',
      amends: '国办发明电〔2025〕8号',
    })
    const { code, out } = await gongkai(['calendar', 'check', path])
    assert.equal(code, 1)
    assert.match(out, /没有2026年的这个通知，请先载入国办发明电〔2025〕8号。/u)
  })

  test('what cannot be read ends with 2', async () => {
    await mkdir(join(folder, '夹'))
    const files = [join(folder, '没有.json'), join(folder, '夹'), await put('半截.json', '{"year": 20')]
    const all = await Promise.all(files.map((file) => gongkai(['calendar', 'check', file])))
    assert.deepEqual(
      all.map(({ code, out }) => [code, out]),
      [
        [2, ''],
        [2, ''],
        [2, ''],
      ],
    )
    assert.match(all[0]?.err ?? '', /找不到这个文件/u)
    assert.match(all[1]?.err ?? '', /这是文件夹/u)
    assert.match(all[2]?.err ?? '', /内容不是放假通知的 JSON/u)
  })
})

describe('gongkai calendar load', () => {
  test('previews, loads, shows, and loads the same no second time', async () => {
    const cwd = await office()
    const path = await put('载入.json', other)
    const dry = await gongkai(['calendar', 'load', path, '--dry-run'], { cwd })
    assert.equal(dry.code, 0)
    assert.match(dry.out, /：可以载入（没有载入）。.*\n载入以后，与数据库里的日历相比有2天改变：\n/u)
    const before = await gongkai(['calendar', 'show', '2026', '--format', 'json'], { cwd })
    const loaded = await gongkai(['calendar', 'load', path, '--format', 'json'], { cwd })
    assert.partialDeepStrictEqual(JSON.parse(loaded.out), {
      loaded: true,
      changes: [{ date: '2026-10-08', before: 'workday', after: 'holiday' }, { date: '2026-10-18' }],
    })
    const after = await gongkai(['calendar', 'show', '2026', '--format', 'json'], { cwd })
    assert.partialDeepStrictEqual(JSON.parse(before.out), { makeUpWorkdays: sound.workdays })
    assert.partialDeepStrictEqual(JSON.parse(after.out), { makeUpWorkdays: other.workdays })
    const again = await gongkai(['calendar', 'load', path], { cwd })
    assert.deepEqual([again.code, again.out], [2, ''])
    assert.match(again.err, /^这个通知已经载入。/u)
  })

  test('loads nothing that is wrong, and needs a database', async () => {
    const cwd = await office()
    const path = await put('坏的.json', { ...other, document: undefined })
    const bad = await gongkai(['calendar', 'load', path], { cwd })
    assert.equal(bad.code, 1)
    assert.match(bad.out, /缺少文号（document）。/u)
    const none = await gongkai(['calendar', 'load', await put('好的.json', sound)], { cwd: folder })
    assert.deepEqual([none.code, none.out], [2, ''])
    assert.match(none.err, /^没有数据库。/u)
  })
})

describe('help', () => {
  for (const command of ['show', 'check', 'load'])
    test(`of ${command} is Chinese, with examples and exit codes`, async () => {
      const { code, out, err } = await gongkai(['calendar', command, '--help'])
      assert.deepEqual([code, err], [0, ''])
      for (const part of ['用法：', '参数：', '选项：', '示例：', '退出码：', `gongkai calendar ${command} `])
        assert.ok(out.includes(part), `${part} is missing`)
      for (const line of out.split('\n'))
        assert.ok([...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0) <= 80, line)
    })
})
