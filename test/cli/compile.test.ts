import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseLocalDate } from '#statute/calendar'
import { openDatabase } from '#platform/db'
import { openOrganisation } from '#modules/organisations'
import { read } from '#modules/annual-report'
import type { Tables } from '../../src/api/index.ts'
import { testTime } from '../support/databases.ts'
import { emptyFolder, office, urlAt } from './support/office.ts'
import { gongkai } from './support/run.ts'

const name = '东江县医疗保障局'

test('gongkai report compile counts the tables of a body for a year, as text and as files', async () => {
  const cwd = await office()
  const database = await openDatabase<Tables>({ url: urlAt(cwd) })
  await database.transaction((tx) =>
    openOrganisation(
      tx,
      { who: 'cli:test', at: testTime, from: null },
      {
        name,
        level: 'county',
        kind: 'administrative',
        regionCode: '330482',
        from: parseLocalDate('2019-06-01'),
      },
    ),
  )
  await database.close()
  const asked = ['report', 'compile', '--year', '2025', '--organisation', name]
  const text = await gongkai(asked, { cwd })
  assert.deepEqual([text.code, text.err], [0, ''])
  assert.match(text.out, /^东江县医疗保障局　2025年\n/u)
  assert.match(text.out, /行政规范性文件\s+现行有效件数\s+0\s+件/u)
  const json = await gongkai([...asked, '--format', 'json'], { cwd })
  const told = JSON.parse(json.out) as { tables: { requests: Record<string, number[]> } }
  assert.deepEqual(told.tables.requests['3.7'], [0, 0, 0, 0, 0, 0, 0])
  const file = await gongkai([...asked, '--to', 'json', '--output', '年报.json'], { cwd })
  assert.deepEqual([file.code, file.out], [0, '写成 年报.json\n'])
  const { report } = read(await readFile(join(cwd, '年报.json')), '年报.json')
  assert.deepEqual([report.organisation, report.year, report.cells.size], [name, 2025, 200])
  const nobody = await gongkai(['report', 'compile', '-y', '2025', '-O', '没有的局'], { cwd })
  assert.deepEqual([nobody.code, nobody.err], [2, '没有名为“没有的局”的机关。请核对全称，或者用编号。\n'])
})

test('gongkai report compile wants a database and a year', async () => {
  const cwd = await emptyFolder()
  const none = await gongkai(['report', 'compile', '-y', '2025', '-O', 'x'], { cwd })
  assert.equal(none.code, 2)
  assert.match(none.err, /没有数据库/u)
  const wrong = await gongkai(['report', 'compile', '-y', '25', '-O', 'x'], { cwd })
  assert.match(wrong.err, /应当是四位数的年份/u)
})
