import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { read, toJson } from '#modules/annual-report'
import { portalWith, wrongTotalPage } from '../../test/browser/support/app.ts'

const jsonOf = (page: string): string =>
  JSON.stringify(toJson(read(new TextEncoder().encode(page), 'page.html').report))

test('a cell a finding speaks of links to it, says so in words, and the finding links back', async () => {
  const app = await portalWith([{ name: 'wrong', text: jsonOf(wrongTotalPage()) }])
  const { body } = await app.inject('/reports/wrong')
  const cell = /<td id="requests\.3\.7\.6" class="marked suspect"><a href="#(finding-\d+)">(.*?)<\/a>/u.exec(
    body,
  )
  assert.ok(cell)
  assert.match(cell[2] ?? '', /^9<sup>.*见核对意见.*\d<\/sup>$/u)
  assert.ok(body.includes(`id="${cell[1] ?? ''}"`))
  assert.match(body, /<li><a href="#requests\.3\.7\.6">/u)
  assert.match(body, /依据：/u)
  await app.close()
})

test('every link within a report page leads to something on it, and no id stands twice', async () => {
  const app = await portalWith([{ name: 'wrong', text: jsonOf(wrongTotalPage()) }])
  const { body } = await app.inject('/reports/wrong')
  const ids = [...body.matchAll(/\sid="([^"]+)"/gu)].map(([, id]) => id)
  assert.equal(new Set(ids).size, ids.length)
  for (const [, target = ''] of body.matchAll(/href="#([^"]+)"/gu)) assert.ok(ids.includes(target), target)
  await app.close()
})

test('the list shows the verdict of each report in a word', async () => {
  const good = readFileSync(new URL('../../demo/reports/wuhu-2023.json', import.meta.url), 'utf8')
  const app = await portalWith([
    { name: 'wrong', text: jsonOf(wrongTotalPage()) },
    { name: 'good', text: good },
  ])
  const { body } = await app.inject('/annual-reports')
  assert.match(body, /class="stamp error">应更正 3 处</u)
  assert.match(body, /class="stamp clean">核对无误</u)
  await app.close()
})

test('reports of one body are checked as a chain of years', async () => {
  const text = readFileSync(new URL('../../demo/reports/wuhu-2023.json', import.meta.url), 'utf8')
  const next = text
    .replaceAll('2023', '2024')
    .replace('"2": [0, 0, 0, 0, 0, 0, 0]', '"2": [3, 0, 0, 0, 0, 0, 3]')
  assert.notEqual(next, text)
  const app = await portalWith([
    { name: 'one', text },
    { name: 'two', text: next },
  ])
  assert.match((await app.inject('/reports/two')).body, /上年结转|结转下年度/u)
  assert.match((await app.inject('/annual-reports')).body, /应更正|应说明/u)
  await app.close()
})
