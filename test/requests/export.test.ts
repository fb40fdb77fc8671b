import assert from 'node:assert/strict'
import { drawLedger, dueCalendar, ledgerSheet, loadPerPerson } from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { unzip } from '../support/unzip.ts'
import { deedsOf } from './support/deeds.ts'
import { day, openOffice } from './support/office.ts'

const hostile = {
  name: '=HYPERLINK("http://evil.example","点我")',
  address: "+cmd|' /C calc'!A0",
  description: '@SUM(1+1)*cmd|工资表\u0001\u0008，请提供',
}

eachEngine('an exported ledger runs nothing, and says who applied only where it may', async (test) => {
  const office = await openOffice(test)
  const deeds = deedsOf(office)
  await office.register(hostile)
  const { id } = await office.register({ description: '另一件' })
  await deeds.assign(id)
  await deeds.conclude(id, 'petition')
  const { organisation, cells } = office
  const period = { organisation, from: day('2026-01-01'), until: day('2026-12-31') }
  const drawn = async (personal: boolean) => {
    const asked = { ...period, personal }
    const sheet = await office.ask((query) => ledgerSheet(query, asked, office.today(), cells))
    const files = unzip(await drawLedger(sheet))
    return [...files.values()].join('\n')
  }
  const [covered, full] = [await drawn(false), await drawn(true)]
  for (const text of [covered, full]) {
    assert.doesNotMatch(text, /<f[\s>]/u, 'no formula')
    assert.doesNotMatch(text, /[\u0000-\u0008]/u)
    assert.match(text, /@SUM\(1\+1\)\*cmd\|工资表，请提供/u)
  }
  assert.match(full, /=HYPERLINK/u)
  assert.match(full, /13800138000/u)
  assert.doesNotMatch(covered, /HYPERLINK|13800138000|C calc/u)
})

eachEngine('loads and the calendar say who has what, and what is due when', async (test) => {
  const office = await openOffice(test)
  const deeds = deedsOf(office)
  const { id, number } = await office.register()
  const { id: done, number: answered } = await office.register({ description: '另一件' })
  await office.register({ description: '没有人办的' })
  for (const one of [id, done]) await deeds.assign(one)
  office.goTo('2026-09-16')
  await deeds.conclude(done, 'petition')
  office.goTo('2026-10-12')
  const { organisation } = office
  const period = { organisation, from: day('2026-09-01'), until: day('2026-10-31') }
  const loads = await office.ask((query) => loadPerPerson(query, period, office.today()))
  const empty = { overdue: 0, soon: 0, later: 0, waiting: 0, concluded: 0, late: 0, workdays: null }
  assert.deepEqual(
    loads.toSorted((one, other) => other.concluded - one.concluded),
    [
      { ...empty, handler: office.person('clerk'), soon: 1, concluded: 1, workdays: 2 },
      { ...empty, handler: null, soon: 1 },
    ],
  )
  const entries = await office.ask((query) => dueCalendar(query, period, office.today()))
  assert.deepEqual(
    entries.filter(({ handler }) => handler !== null).map((one) => [one.number, one.on, one.what, one.risk]),
    [
      [answered, '2026-09-16', 'answered', 'none'],
      [number, '2026-10-16', 'due', 'soon'],
    ],
  )
})
