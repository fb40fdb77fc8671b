import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import { Refusal } from '#platform/refusal'
import { eachEngine, testTime } from '../../../test/support/databases.ts'
import type { SettingTables } from './index.ts'
import {
  changeSetting,
  settingList,
  settingMigrations,
  settingRegistry,
  settingsOf,
  unusableSettings,
} from './index.ts'

type Tables = AuditTables & SettingTables

const migrations = [...auditMigrations, ...settingMigrations]
const act = { who: 'account:1', at: testTime, from: '127.0.0.1' }

const bad: readonly (readonly [string, unknown])[] = [
  ['session.idleMinutes', 4],
  ['session.idleMinutes', 5.5],
  ['session.idleMinutes', '60'],
  ['site.name', ''],
  ['site.name', 'a\nb'],
  ['signIn.secondFactorFor', 'administrator'],
  ['signIn.secondFactorFor', ['a', 'a']],
  ['file.largestMegabytes', null],
]

test('every preset is a value its own rule allows, and every rule a form can be drawn from', () => {
  for (const [name, { schema, preset }] of Object.entries(settingRegistry))
    assert.deepEqual(schema.parse(preset), preset, name)
})

eachEngine('settings are presets until one is changed, with one audit row', async ({ open }) => {
  const database = await open<Tables>(migrations)
  const before = await database.read(settingsOf)
  assert.equal(before['session.idleMinutes'], 60)
  const change = { name: 'session.idleMinutes', value: 30 }
  assert.equal(await database.transaction((tx) => changeSetting(tx, act, change)), 30)
  await database.transaction((tx) => changeSetting(tx, act, { ...change, value: 20 }))
  assert.deepEqual(await database.read(settingsOf), { ...before, 'session.idleMinutes': 20 })
  const rows = await database.read((query) =>
    query
      .selectFrom('audit')
      .select(['what', 'subject', 'before', 'after', 'who'])
      .orderBy('sequence')
      .execute(),
  )
  const row = { what: 'setting.change', subject: 'setting:session.idleMinutes', who: act.who }
  assert.deepEqual(rows, [
    { ...row, before: '60', after: '30' },
    { ...row, before: '30', after: '20' },
  ])
})

eachEngine('a value that may not be is refused and nothing is written', async ({ open }) => {
  const database = await open<Tables>(migrations)
  for (const [name, value] of bad)
    await assert.rejects(
      database.transaction((tx) => changeSetting(tx, act, { name, value })),
      (error) => error instanceof Refusal && error.code === 'setting-invalid' && 'value' in error.fields,
      `${name} ${JSON.stringify(value)}`,
    )
  await assert.rejects(
    database.transaction((tx) => changeSetting(tx, act, { name: 'site.colour', value: 'red' })),
    (error) => error instanceof Refusal && error.code === 'setting-unknown',
  )
  const rows = await database.read((query) => query.selectFrom('audit').select('sequence').execute())
  assert.deepEqual(rows, [])
})

eachEngine('a list shows who changed what; what this version cannot use is named', async ({ open }) => {
  const database = await open<Tables>(migrations)
  await database.transaction((tx) =>
    changeSetting(tx, act, { name: 'site.name', value: '东江县政府信息公开' }),
  )
  await database.transaction(async (tx) => {
    const changed = { changed_at: testTime, changed_by: 'x' }
    await tx
      .insertInto('setting')
      .values([
        { name: 'old.one', value: '1', ...changed },
        { name: 'session.lifeHours', value: '"never"', ...changed },
      ])
      .execute()
  })
  const shown = await database.read(settingList)
  assert.equal(shown.length, Object.keys(settingRegistry).length)
  assert.partialDeepStrictEqual(shown[0], {
    name: 'site.name',
    group: '网站',
    value: '东江县政府信息公开',
    changedAt: testTime,
    changedBy: act.who,
  })
  assert.equal((await database.read(settingsOf))['session.lifeHours'], 12)
  assert.deepEqual(await database.read(unusableSettings), ['old.one', 'session.lifeHours'])
})

eachEngine('two changes at once leave both', async ({ open }) => {
  const [one, two] = await Promise.all([open<Tables>(migrations), open<Tables>(migrations)])
  await Promise.all([
    one.transaction((tx) => changeSetting(tx, act, { name: 'mail.footer', value: '一' })),
    two.transaction((tx) => changeSetting(tx, act, { name: 'site.recordNumber', value: '二' })),
  ])
  const settings = await one.read(settingsOf)
  assert.deepEqual([settings['mail.footer'], settings['site.recordNumber']], ['一', '二'])
})
