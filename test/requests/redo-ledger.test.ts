import assert from 'node:assert/strict'
import type { LocalDate } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import type { Case, CaseEvent, RequestId } from '#modules/requests'
import {
  dueCalendar,
  ledgerSheet,
  loadCase,
  loadPerPerson,
  reopenRequest,
  statisticsOf,
} from '#modules/requests'
import { eachEngine } from '../support/databases.ts'
import { deedsOf } from './support/deeds.ts'
import type { Office } from './support/office.ts'
import { day, openOffice } from './support/office.ts'

const year = { from: day('2026-01-01'), until: day('2026-12-31') }
const autumn = { from: day('2026-10-01'), until: day('2026-12-31') }

/** The day an answer went out, in the order of the file: brute force over what was written down. */
const answersIn = (events: readonly CaseEvent[]): readonly LocalDate[] =>
  events.flatMap(({ kind, on }) => (kind === 'delivered' || kind === 'notified' ? [on] : []))

const reopenedIn = (events: readonly CaseEvent[]) => events.filter(({ kind }) => kind === 'reopened').length

interface Plain {
  readonly found: Case
  readonly first: LocalDate | undefined
  /** Fewer answers than rounds: somebody has to answer. */
  readonly open: boolean
}

const plainly = async (office: Office, ids: readonly RequestId[]): Promise<readonly Plain[]> => {
  const all: Plain[] = []
  for (const id of ids) {
    const { found } = await office.ask((query) => loadCase(query, id))
    const answers = answersIn(found.events)
    all.push({ found, first: answers[0], open: answers.length < reopenedIn(found.events) + 1 })
  }
  return all
}

const within = (on: LocalDate | undefined, { from, until }: typeof year) =>
  on !== undefined && on >= from && on <= until

const reopen = (office: Office, request: RequestId, due: string) =>
  office.run((tx) =>
    reopenRequest(
      tx,
      office.act('head'),
      {
        ...{ request, on: office.today(), due: day(due), by: office.person('head') },
        ...{ cause: 'own', remedy: null, reason: '事实不清，重新办理。' },
      },
      office.cells,
    ),
  )

/** Requests in every state of being answered: open, answered, being answered anew, answered anew. */
const filled = async (office: Office): Promise<readonly RequestId[]> => {
  const deeds = deedsOf(office)
  const ids: RequestId[] = []
  for (let nth = 0; nth < 5; nth += 1) {
    const { id } = await office.register({
      description: `第${nth + 1}件，${'甲乙丙丁戊'[nth] ?? ''}项目的材料`,
    })
    await deeds.assign(id)
    ids.push(id)
  }
  office.goTo('2026-09-16')
  for (const id of ids.slice(1)) await deeds.conclude(id, 'petition')
  office.goTo('2026-11-02')
  for (const [nth, id] of ids.slice(2).entries()) await reopen(office, id, `2026-11-${10 + nth}`)
  office.goTo('2026-11-05')
  const last = ids.at(-1)
  if (last !== undefined) await deeds.conclude(last, 'petition')
  return ids
}

eachEngine('what is answered anew is open work, and no second row of table 3', async (database) => {
  const office = await openOffice(database)
  const { organisation, ask, cells } = office
  const ids = await filled(office)
  office.goTo('2026-11-11')
  const today = office.today()
  const calendar = await ask((query) => calendarIn(query))
  const plain = await plainly(office, ids)
  assert.deepEqual(
    plain.map(({ open }) => open),
    [true, false, true, true, false],
  )

  for (const period of [year, autumn]) {
    const [load, ...others] = await ask((query) => loadPerPerson(query, { organisation, ...period }, today))
    assert.deepEqual(others, [])
    const dues = plain.flatMap(({ open, found }) => (open ? [found.lateness.due ?? assert.fail()] : []))
    assert.equal(load?.overdue, dues.filter((due) => due < today).length)
    const soon = dues.filter((due) => due >= today && calendar.workdaysBetween(today, due).workdays <= 5)
    assert.equal(load.soon, soon.length)
    assert.equal(load.overdue + load.soon + load.later + load.waiting, dues.length)
    assert.equal(load.concluded, plain.filter(({ first }) => within(first, period)).length)

    const entries = await ask((query) => dueCalendar(query, { organisation, ...period }, today))
    const expected = plain.flatMap(({ found, first, open }) => [
      ...(within(first, period) ? [`${found.number} answered ${first ?? ''}`] : []),
      ...(open && within(found.lateness.due, period)
        ? [`${found.number} due ${found.lateness.due ?? ''}`]
        : []),
    ])
    assert.deepEqual(
      entries.map(({ number, what, on }) => `${number} ${what} ${on}`).toSorted(),
      expected.toSorted(),
    )
  }

  const { cells: table } = await ask((query) => statisticsOf(query, { organisation, ...year }))
  const row = (code: string) =>
    [...table.values()].find((cell) => cell.row === code && cell.column === 6)?.count
  assert.deepEqual([row('1'), row('3.7'), row('4')], [5, 4, 1], 'each is counted once, by its first answer')
  const late = await ask((query) => statisticsOf(query, { organisation, ...autumn }))
  const carried = [...late.cells.values()].find((cell) => cell.row === '2' && cell.column === 6)?.count
  assert.equal(carried, 1, 'and what is answered anew is not carried over')

  const sheet = await ask((query) =>
    ledgerSheet(query, { organisation, ...autumn, personal: false }, today, cells),
  )
  const text = JSON.stringify(sheet.rows)
  assert.match(text, /共 1 件[^"]*另有 2 件以前办结的正在重新办理，不再计入表三/u)
  assert.match(text, /正在重新办理，期限2026-11-10，已逾期/u)
  assert.match(text, /正在重新办理，期限2026-11-11"/u)
})
