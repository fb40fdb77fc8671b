import assert from 'node:assert/strict'
import type { PersonId } from '#modules/organisations'
import { eachEngine } from '../../../../test/support/databases.ts'
import { actOn, officeIn } from '../../../../test/support/publications.ts'
import { refusedAs } from '../../../../test/support/refused.ts'
import { dropFilter, savedFilters, saveFilter } from './index.ts'

const act = actOn('2026-07-01')

eachEngine('filters are one’s own, by name and screen', async (database) => {
  const { person, run, ask, done } = await officeIn(database)
  const given = { person, screen: 'documents', name: '本周', filter: { stage: 'draft' } }
  const id = await run((tx) => saveFilter(tx, act, given))
  assert.equal(await run((tx) => saveFilter(tx, act, { ...given, filter: { late: '1' } })), id)
  const filters = (screen = 'documents') => ask((query) => savedFilters(query, person, screen))
  assert.deepEqual(await filters(), [{ id, name: '本周', filter: { late: '1' } }])
  assert.deepEqual(await filters('register'), [])
  const other = 'other' as PersonId
  await assert.rejects(
    run((tx) => dropFilter(tx, act, { person: other, filter: id })),
    refusedAs('filter-missing'),
  )
  await run((tx) => dropFilter(tx, act, { person, filter: id }))
  assert.deepEqual(await filters(), [])
  assert.deepEqual((await done()).slice(-3), ['filter.save', 'filter.save', 'filter.drop'])
  for (let index = 0; index < 50; index += 1)
    await run((tx) => saveFilter(tx, act, { ...given, name: `筛选${index}` }))
  await assert.rejects(
    run((tx) => saveFilter(tx, act, given)),
    refusedAs('too-many-filters'),
  )
})
