import assert from 'node:assert/strict'
import type { AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import { Refusal } from '#platform/refusal'
import { calendarOf, parseLocalDate } from '#statute/calendar'
import { eachEngine, testTime } from '../../../test/support/databases.ts'
import type { CalendarTables } from './index.ts'
import { calendarIn, calendarMigrations, loadNoticeInto, noticeChange } from './index.ts'

type Tables = AuditTables & CalendarTables

const migrations = [...auditMigrations, ...calendarMigrations]
const act = { who: 'cli:root', at: testTime, from: null }

const notice2026 = calendarOf().notices.find(({ year }) => year === 2026)
assert.ok(notice2026)

/** The notice of 2026 with National Day a day longer, paid for by a Sunday. */
const longer = {
  year: 2026,
  document: notice2026.document,
  issued: notice2026.issued,
  source: '国务院公报',
  daysOff: [...notice2026.daysOff, '2026-10-08'],
  workdays: [...notice2026.workdays, '2026-10-18'],
}
const shorter = { ...longer, daysOff: notice2026.daysOff, workdays: notice2026.workdays }
const day = parseLocalDate('2026-10-08')

eachEngine('a loaded notice is seen by every process at once', async ({ open }) => {
  const [here, there] = [await open<Tables>(migrations), await open<Tables>(migrations)]
  assert.equal((await there.read(calendarIn)).isWorkday(day), true)
  const text = JSON.stringify(longer)
  const previewed = await here.read((query) => noticeChange(query, text))
  const loaded = await here.transaction((tx) => loadNoticeInto(tx, act, text))
  assert.deepEqual(previewed, loaded)
  assert.deepEqual(
    loaded.changes.map(({ date, before, after }) => [date, before.kind, after.kind]),
    [
      ['2026-10-08', 'workday', 'holiday'],
      ['2026-10-18', 'weekend', 'make-up-workday'],
    ],
  )
  assert.equal((await there.read(calendarIn)).isWorkday(day), false)
  const trail = await here.read((query) =>
    query.selectFrom('audit').select(['what', 'subject', 'who']).execute(),
  )
  assert.deepEqual(trail, [
    { what: 'calendar.load', subject: `holiday-notice:${longer.document}`, who: 'cli:root' },
  ])
})

eachEngine(
  'what was loaded last has the last word, and may be taken back by loading the other again',
  async ({ open }) => {
    const database = await open<Tables>(migrations)
    const load = (notice: object) =>
      database.transaction((tx) => loadNoticeInto(tx, act, JSON.stringify(notice)))
    for (const [notice, works] of [
      [longer, false],
      [shorter, true],
      [longer, false],
    ] as const) {
      await load(notice)
      assert.equal((await database.read(calendarIn)).isWorkday(day), works)
    }
    await assert.rejects(load(longer), (error) => error instanceof Refusal && error.code === 'notice-loaded')
  },
)

eachEngine('nonsense is refused with every sentence, and nothing is written', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const bad: readonly (readonly [string, readonly string[]])[] = [
    ['{', ['notice']],
    ['[]', ['notice']],
    [JSON.stringify({ ...longer, document: undefined, workdays: ['2026-10-09'] }), ['document', 'workdays']],
    [
      JSON.stringify({
        ...longer,
        document: '国办发明电〔2026〕3号',
        issued: '2026-03-20',
        amends: '国办发明电〔2026〕2号',
      }),
      ['amends'],
    ],
  ]
  for (const [text, fields] of bad) {
    await assert.rejects(
      database.transaction((tx) => loadNoticeInto(tx, act, text)),
      (error) =>
        error instanceof Refusal &&
        error.code === 'notice-invalid' &&
        error.detail !== '' &&
        fields.every((field) => field in error.fields),
      text,
    )
    const { problems, changes } = await database.read((query) => noticeChange(query, text))
    assert.ok(problems.length > 0 && changes.length === 0)
  }
  const rows = await database.read((query) => query.selectFrom('holiday_notice').select('seq').execute())
  assert.deepEqual(rows, [])
})

eachEngine('a notice changed behind our back is not believed', async ({ open }) => {
  const database = await open<Tables>(migrations)
  await database.transaction((tx) => loadNoticeInto(tx, act, JSON.stringify(longer)))
  await database.transaction((tx) =>
    tx
      .updateTable('holiday_notice')
      .set({ notice: '{}', digest: '0'.repeat(64) })
      .execute(),
  )
  await assert.rejects(database.read(calendarIn), /digest/u)
})
