import assert from 'node:assert/strict'
import type { OrganisationId, OrganisationList } from '#modules/organisations'
import {
  abolishOrganisation,
  changeOrganisation,
  organisationId,
  organisationPage,
  parseRegionCode,
  renameOrganisation,
} from '#modules/organisations'
import { isDatabaseError } from '#platform/db'
import { eachEngine } from '../../../../test/support/databases.ts'
import type { Bodies } from '../../../../test/support/organisations.ts'
import { act, bodiesIn, day } from '../../../../test/support/organisations.ts'

const on = day('2024-06-01')

const namesIn = async ({ ask }: Bodies, list: Partial<OrganisationList>): Promise<readonly string[]> => {
  const { rows } = await ask((query) => organisationPage(query, { on, limit: 50, ...list }))
  return rows.map(({ name }) => name)
}

/** A city with a bureau; one renamed, one ended, one to come. */
const some = async (bodies: Bodies) => {
  const { open, run } = bodies
  const city = await open('B市人民政府', { kind: 'government' })
  const bureau = await open('B市医疗保障局', {
    shortName: 'B市医保局',
    creditCode: '114400000069401674',
    superiors: { territorial: city },
  })
  const renamed = await open('A市卫生局', { superiors: { line: bureau } })
  await run((tx) =>
    renameOrganisation(tx, act, { organisation: renamed, name: 'C市卫健委', from: day('2024-01-01') }),
  )
  const ended = await open('D市老龄办', { superiors: { territorial: city } })
  await run((tx) => abolishOrganisation(tx, act, { organisation: ended, on: day('2023-01-01') }))
  await open('E市数据局', { from: day('2025-01-01'), superiors: { territorial: city } })
  return { city, bureau, renamed, ended }
}

eachEngine(
  'a list shows bodies by the name they have on the day, and what became of them',
  async (engine) => {
    const bodies = await bodiesIn(engine)
    await some(bodies)
    const list = async (wanted: Partial<OrganisationList>) => {
      const { rows } = await bodies.ask((query) => organisationPage(query, { on, limit: 50, ...wanted }))
      return rows.map(({ name, status }) => `${name} ${status}`)
    }
    assert.deepEqual(await list({}), [
      'B市人民政府 active',
      'B市医疗保障局 active',
      'C市卫健委 active',
      'D市老龄办 ended',
      'E市数据局 future',
    ])
    assert.deepEqual(await list({ on: day('2022-12-31'), status: 'active' }), [
      'A市卫生局 active',
      'B市人民政府 active',
      'B市医疗保障局 active',
      'D市老龄办 active',
    ])
    assert.deepEqual(await list({ status: 'ended' }), ['D市老龄办 ended'])
    assert.deepEqual(await list({ status: 'future' }), ['E市数据局 future'])
    assert.deepEqual(await list({ status: 'future', on: day('2018-01-01') }), [
      'A市卫生局 future',
      'B市人民政府 future',
      'B市医疗保障局 future',
      'D市老龄办 future',
      'E市数据局 future',
    ])
  },
)

eachEngine('a search finds parts of names and codes, whatever their width and case', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { bureau } = await some(bodies)
  const found = (search: string) => namesIn(bodies, { search })
  assert.deepEqual(await found('医保'), ['B市医疗保障局'])
  assert.deepEqual(await found('ｂ 市医疗'), ['B市医疗保障局'])
  assert.deepEqual(await found('069401674'), ['B市医疗保障局'])
  assert.deepEqual(await found('卫生局'), [])
  assert.deepEqual(await namesIn(bodies, { search: '卫生局', on: day('2023-01-01') }), ['A市卫生局'])
  assert.deepEqual(await found('  '), await namesIn(bodies, {}))
  assert.deepEqual(await found('%'), [])
  assert.deepEqual(await found('_'), [])
  assert.deepEqual(await found('\\'), [])
  const code = { organisation: bureau, creditCode: '11441400007208381Y', from: on }
  await bodies.run((tx) => changeOrganisation(tx, act, code))
  assert.deepEqual(await found('208381y'), ['B市医疗保障局'])
  assert.deepEqual(await found('069401674'), [])
})

eachEngine(
  'a list within bodies has them and all below, those that ended as on their last day',
  async (engine) => {
    const bodies = await bodiesIn(engine)
    const { city, bureau, renamed } = await some(bodies)
    assert.deepEqual(await namesIn(bodies, { within: city }), await namesIn(bodies, {}))
    assert.deepEqual(await namesIn(bodies, { within: bureau }), ['B市医疗保障局', 'C市卫健委'])
    assert.deepEqual(await namesIn(bodies, { within: [renamed, bureau] }), ['B市医疗保障局', 'C市卫健委'])
    assert.deepEqual(await namesIn(bodies, { within: [] }), [])
    assert.deepEqual(await namesIn(bodies, { only: [bureau] }), ['B市医疗保障局'])
    assert.deepEqual(await namesIn(bodies, { only: [] }), [])
    assert.deepEqual(await namesIn(bodies, { within: city, status: 'ended', search: '老龄' }), ['D市老龄办'])
  },
)

eachEngine('a tree of thousands is listed the same, page after page', async (engine) => {
  const bodies = await bodiesIn(engine)
  const { open, ask, database } = bodies
  const roots = [await open('省政府'), await open('另一个省政府')]
  const from = day('2019-01-01')
  const until = day('9999-12-31')
  const id = (...places: readonly number[]) => organisationId(`x${places.join('-')}`)
  const rows = roots.flatMap((root, first) =>
    first === 1
      ? [{ id: id(1, 0), superior: root }]
      : [0, 1, 2].flatMap((second) => [
          { id: id(0, second), superior: root },
          ...[0, 1, 2].flatMap((third) => [
            { id: id(0, second, third), superior: id(0, second) },
            ...Array.from({ length: 240 }, (_, last) => ({
              id: id(0, second, third, last),
              superior: id(0, second, third),
            })),
          ]),
        ]),
  )
  const dates = { valid_from: from, valid_until: until }
  for (let start = 0; start < rows.length; start += 200)
    await database.transaction(async (tx) => {
      const part = rows.slice(start, start + 200)
      await tx
        .insertInto('organisation')
        .values(part.map((row) => ({ id: row.id, credit_code: null, basis: null, ...dates })))
        .execute()
      await tx
        .insertInto('organisation_name')
        .values(
          part.map((row) => ({
            id: `n${row.id}`,
            organisation: row.id,
            full_name: `局${row.id}`,
            short_name: null,
            search_key: `局${row.id}`,
            basis: null,
            ...dates,
          })),
        )
        .execute()
      await tx
        .insertInto('organisation_detail')
        .values(
          part.map((row) => ({
            id: `d${row.id}`,
            organisation: row.id,
            level: 'county' as const,
            kind: 'administrative' as const,
            region_code: parseRegionCode('330482'),
            site_code: null,
            address: null,
            postcode: null,
            phone: null,
            fax: null,
            email: null,
            office_hours: null,
            website: null,
            ...dates,
          })),
        )
        .execute()
      await tx
        .insertInto('organisation_superior')
        .values(
          part.map((row) => ({
            id: `s${row.id}`,
            organisation: row.id,
            kind: 'line' as const,
            superior: row.superior,
            basis: null,
            ...dates,
          })),
        )
        .execute()
    })
  const pages = async (within: OrganisationId | undefined, search?: string) => {
    const all: string[] = []
    for (let after: string | undefined; ;) {
      const page = await ask((query) => organisationPage(query, { on, within, search, after, limit: 300 }))
      all.push(...page.rows.map((row) => row.id))
      if (page.next === undefined) return all
      after = page.next
    }
  }
  const everything = await pages(undefined)
  assert.equal(everything.length, rows.length + 2)
  assert.equal(new Set(everything).size, everything.length)
  const [first, second] = roots
  assert.deepEqual(
    await pages(first),
    everything.filter((each) => each !== second && each !== id(1, 0)),
  )
  assert.deepEqual(
    await pages(second),
    everything.filter((each) => each === second || each === id(1, 0)),
  )
  assert.deepEqual(await pages(first, 'x0-2-2-239'), [id(0, 2, 2, 239)])
  assert.deepEqual(
    await pages(id(0, 1)),
    everything.filter((each) => each.startsWith('x0-1')),
  )
})

eachEngine('a place in the list that is none is refused by name', async (engine) => {
  const { ask } = await bodiesIn(engine)
  const wrong = ask((query) => organisationPage(query, { on, limit: 10, after: 'x' }))
  await assert.rejects(wrong, (error) => isDatabaseError(error, 'cursor'))
})
