import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { AuditEntry, AuditSearch, AuditTables } from '#platform/audit'
import { auditMigrations, auditOf, auditPage, record } from '#platform/audit'
import type { Database, Page } from '#platform/db'
import { isDatabaseError } from '#platform/db'
import { eachEngine } from '../../../test/support/databases.ts'

type Trail = Database<AuditTables>
type Row = Pick<AuditEntry, 'at' | 'who' | 'what' | 'subject' | 'organisation'>

const days = ['2026-01-05', '2026-01-06', '2026-01-07'].map((day) => `${day}T01:00:00.000Z`)
const orNothing = <Value>(...values: readonly Value[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined })

const rows: readonly Row[] = Array.from({ length: 40 }, (_, n) => ({
  // Clocks of several processes differ: not every row is later than the one before.
  at: days[(n * 7) % 3] ?? '',
  who: `p${n % 4}`,
  what: n % 3 === 0 ? 'organisation.rename' : 'person.lock',
  subject: `person:${n % 5}`,
  organisation: n % 6 === 0 ? null : `o${n % 6}`,
}))

const filled = async (database: Trail) => {
  for (const { at, who, what, subject, organisation } of rows)
    await database.transaction((tx) =>
      record(tx, { at, who, from: '10.0.0.8', why: '试' }, { what, subject, organisation, after: { n: 1 } }),
    )
}

const sequencesOf = async (nextPage: (after: string | undefined) => Promise<Page<AuditEntry>>) => {
  const found: number[] = []
  let after: string | undefined
  do {
    const page = await nextPage(after)
    found.push(...page.rows.map(({ sequence }) => sequence))
    after = page.next
  } while (after !== undefined)
  return found
}

const newestFirst = (matches: (row: Row) => boolean): readonly number[] =>
  rows
    .map((row, index) => ({ ...row, sequence: index + 1 }))
    .filter(matches)
    .toSorted((a, b) => (a.at === b.at ? b.sequence - a.sequence : a.at < b.at ? 1 : -1))
    .map(({ sequence }) => sequence)

const search = fc.record<Omit<AuditSearch, 'after' | 'limit'>>({
  organisations: fc.option(fc.subarray(['o1', 'o2', 'o3', 'o9']), { nil: undefined }),
  who: orNothing('p0', 'p1', 'nobody'),
  what: orNothing('organisation.rename', 'person.lock'),
  subject: orNothing('person:1', 'person:2'),
  from: orNothing(...days),
  until: orNothing(...days),
})

const within = ({ organisations, who, what, subject, from, until }: Omit<AuditSearch, 'limit'>, row: Row) =>
  (organisations === undefined || (row.organisation !== null && organisations.includes(row.organisation))) &&
  [who ?? row.who, what ?? row.what, subject ?? row.subject].join() ===
    [row.who, row.what, row.subject].join() &&
  (from === undefined || row.at >= from) &&
  (until === undefined || row.at < until)

eachEngine('auditors find exactly what they ask for and may see, newest first', async ({ open }) => {
  const database = await open<AuditTables>(auditMigrations)
  await filled(database)
  await fc.assert(
    fc.asyncProperty(search, fc.integer({ min: 1, max: 50 }), async (asked, limit) => {
      const found = await sequencesOf((after) =>
        database.read((query) => auditPage(query, { ...asked, after, limit })),
      )
      assert.deepEqual(
        found,
        newestFirst((row) => within(asked, row)),
      )
    }),
  )
})

eachEngine('an entry says who did what, when, to what, why and from where', async ({ open }) => {
  const database = await open<AuditTables>(auditMigrations)
  const act = { at: days[0] ?? '', who: 'p1', from: '10.0.0.8', why: '群众来电' }
  const done = { what: 'person.lock', subject: 'person:2', organisation: 'o1' }
  await database.transaction((tx) =>
    record(tx, act, { ...done, before: { locked: false }, after: [1, '二'] }),
  )
  const { rows: found } = await database.read((query) => auditPage(query, { limit: 5 }))
  assert.deepEqual(found, [{ sequence: 1, ...act, ...done, before: { locked: false }, after: [1, '二'] }])
})

eachEngine('the history of one thing is its rows alone, the last first, in pages', async ({ open }) => {
  const database = await open<AuditTables>(auditMigrations)
  await filled(database)
  const found = await sequencesOf((after) =>
    database.read((query) => auditOf(query, 'person:3', { after, limit: 3 })),
  )
  assert.deepEqual(found, [39, 34, 29, 24, 19, 14, 9, 4])
  await assert.rejects(
    database.read((query) => auditOf(query, 'person:3', { after: '乱', limit: 3 })),
    (error) => isDatabaseError(error, 'cursor'),
  )
})
