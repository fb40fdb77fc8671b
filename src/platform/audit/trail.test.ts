import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { AuditTables, ChainVerified } from '#platform/audit'
import { anchorOf, auditMigrations, auditVerification, record, verifyAudit } from '#platform/audit'
import type { Database, Tx } from '#platform/db'
import { engineOf, isDatabaseError, sql } from '#platform/db'
import { eachEngine, testTime } from '../../../test/support/databases.ts'

type Trail = Database<AuditTables>

const act = { who: 'p1', at: testTime, from: '10.0.0.8', why: '改名' }

const write = (database: Trail, name: string) =>
  database.transaction((tx) =>
    record(tx, act, {
      what: 'organisation.rename',
      subject: `organisation:${name}`,
      organisation: 'o1',
      before: { name: '旧名', level: 3 },
      after: { name },
    }),
  )

const written = async (database: Trail, count: number) => {
  for (let n = 1; n <= count; n += 1) await write(database, `${n}`)
}

const verified = (database: Trail): Promise<ChainVerified> =>
  database.read((query) => verifyAudit(query, { anchors: [] }))

/** What somebody does who owns the database. */
const takeTriggersAway = (database: Trail) =>
  database.transaction(async (tx) => {
    const postgres = engineOf(tx) === 'postgres'
    for (const name of postgres ? ['update'] : ['update', 'delete', 'replace'])
      await sql.raw(`drop trigger audit_no_${name}${postgres ? ' on audit' : ''}`).execute(tx)
  })

const undo = new Error('undo')

/** What is found when somebody tampers; afterwards the tampering is undone. */
const foundAfter = async (database: Trail, tamper: (tx: Tx<AuditTables>) => Promise<unknown>) => {
  let found: ChainVerified | undefined
  const tampered = database.transaction(async (tx) => {
    await tamper(tx)
    found = await verifyAudit(tx, { anchors: [] })
    throw undo
  })
  await assert.rejects(tampered, undo)
  assert.ok(found)
  return found.ok ? undefined : { kind: found.fault.kind, sequence: found.fault.sequence }
}

eachEngine('the engine refuses to change, delete or replace a row', async ({ open }) => {
  const database = await open<AuditTables>(auditMigrations)
  await written(database, 2)
  const statements = [
    `update audit set who = 'p2' where sequence = 1`,
    `delete from audit where sequence = 2`,
    database.engine === 'sqlite'
      ? `insert or replace into audit select sequence, at, 'p2', what, subject, organisation, before, after, why, origin, link from audit where sequence = 1`
      : 'truncate audit',
  ]
  for (const statement of statements)
    await assert.rejects(
      database.transaction((tx) => sql.raw(statement).execute(tx)),
      (error) => isDatabaseError(error) && String(error.cause).includes('append only'),
    )
  assert.equal((await verified(database)).ok, true)
})

eachEngine('any field of any row that was changed is found and named', async ({ open }) => {
  const rows = 12
  const database = await open<AuditTables>(auditMigrations)
  await written(database, rows)
  await takeTriggersAway(database)
  const fields = [
    'at',
    'who',
    'what',
    'subject',
    'organisation',
    'before',
    'after',
    'why',
    'origin',
    'link',
  ] as const
  const change = fc.record({
    sequence: fc.integer({ min: 1, max: rows }),
    field: fc.constantFrom(...fields),
    // No engine stores NUL in a text.
    value: fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      fc.json(),
    ),
  })
  await fc.assert(
    fc.asyncProperty(change, async ({ sequence, field, value }) => {
      const found = await foundAfter(database, (tx) =>
        tx
          .updateTable('audit')
          .set({ [field]: value })
          .where('sequence', '=', sequence)
          .execute(),
      )
      assert.deepEqual(found, { kind: 'changed', sequence })
    }),
    { numRuns: 60 },
  )
})

eachEngine('the same value in another spelling is a change', async ({ open }) => {
  const database = await open<AuditTables>(auditMigrations)
  await written(database, 2)
  await takeTriggersAway(database)
  for (const before of [
    '{"level": 3,"name":"旧名"}',
    '{"level":4,"level":3,"name":"旧名"}',
    '{"name":"旧名"',
    'null',
    '',
  ])
    assert.deepEqual(
      await foundAfter(database, (tx) =>
        tx.updateTable('audit').set({ before }).where('sequence', '=', 1).execute(),
      ),
      { kind: 'changed', sequence: 1 },
    )
})

eachEngine('a row deleted, or given any other number, is found and named', async ({ open }) => {
  const rows = 8
  const database = await open<AuditTables>(auditMigrations)
  await written(database, rows)
  await takeTriggersAway(database)
  for (let sequence = 1; sequence < rows; sequence += 1) {
    const found = await foundAfter(database, (tx) =>
      tx.deleteFrom('audit').where('sequence', '=', sequence).execute(),
    )
    assert.deepEqual(found, { kind: 'missing', sequence })
  }
  const far = ['-5', '0', '-9223372036854775807', '9223372036854775807']
  const kinds = far.map((number) =>
    foundAfter(database, (tx) =>
      sql.raw(`update audit set sequence = ${number} where sequence = ${rows}`).execute(tx),
    ).then((found) => found?.kind),
  )
  assert.deepEqual(await Promise.all(kinds), ['extra', 'extra', 'extra', 'extra'])
})

eachEngine('transactions of two connections at once leave no gap and no fork', async ({ open }) => {
  const both = [await open<AuditTables>(auditMigrations), await open<AuditTables>(auditMigrations)]
  const links = await Promise.all(
    both.flatMap((database) => Array.from({ length: 60 }, (_, n) => write(database, `${n}`))),
  )
  const [database] = both
  assert.ok(database)
  const [last] = links.toSorted((a, b) => b.sequence - a.sequence)
  assert.deepEqual(await verified(database), { ok: true, count: 120, head: last })
})

eachEngine('a mutation that fails leaves no row and no gap', async ({ open }) => {
  const database = await open<AuditTables>(auditMigrations)
  await written(database, 1)
  await foundAfter(database, (tx) => record(tx, act, { what: 'x', subject: 'x:1', organisation: null }))
  await written(database, 1)
  const { ok } = await verified(database)
  assert.equal(ok, true)
})

eachEngine('a heavy read verifies more than a page, and an anchor shows a cut end', async ({ open }) => {
  const database = await open<AuditTables>(auditMigrations)
  assert.equal(await database.read((query) => anchorOf(query, testTime)), undefined)
  await database.transaction(async (tx) => {
    for (let n = 1; n <= 2100; n += 1)
      await record(tx, act, { what: 'x', subject: `x:${n}`, organisation: null, after: n })
  })
  const anchor = await database.read((query) => anchorOf(query, testTime))
  assert.ok(anchor)
  const anchors = [anchor]
  const whole = await database.heavy(auditVerification, { anchors })
  assert.deepEqual(whole, { ok: true, count: 2100, head: { sequence: 2100, link: anchor.link } })
  assert.equal(anchor.at, testTime)
  await takeTriggersAway(database)
  await database.transaction((tx) => tx.deleteFrom('audit').where('sequence', '>', 2050).execute())
  const cut = await database.heavy(auditVerification, { anchors })
  assert.deepEqual(cut.ok ? undefined : cut.fault.kind, 'truncated')
  assert.deepEqual(cut.ok ? undefined : cut.fault.sequence, 2051)
})
