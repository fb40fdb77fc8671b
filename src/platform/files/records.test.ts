import assert from 'node:assert/strict'
import type { Act, AuditTables } from '#platform/audit'
import { auditMigrations } from '#platform/audit'
import { later } from '#platform/clock'
import { eachEngine } from '../../../test/support/databases.ts'
import { withFiles } from '../../../test/support/files.ts'
import type { FilesTables } from './index.ts'
import { fileOf, filesMigrations, recordFile, sweepFiles } from './index.ts'

type Tables = FilesTables & AuditTables

const migrations = [...auditMigrations, ...filesMigrations]
const day = 24 * 60 * 60 * 1000
const act = (at: string): Act => ({ who: 'account-1', at, from: '127.0.0.1' })

eachEngine('a file is written down with one audit row; the same bytes may be two files', async ({ open }) => {
  const database = await open<Tables>(migrations)
  await withFiles({}, async (files) => {
    const now = new Date().toISOString()
    const bytes = Buffer.from('正文')
    const saved = []
    for (const name of ['甲.txt', '乙.txt']) {
      const taken = await files.take(bytes, { name })
      saved.push(
        await database.transaction((tx) => recordFile(tx, act(now), { taken, organisation: 'org-1' })),
      )
    }
    const [first, second] = saved
    assert.ok(first && second)
    assert.deepEqual(await database.read((query) => fileOf(query, first.id)), first)
    assert.equal(first.name, '甲.txt')
    assert.equal(first.digest, second.digest)
    assert.equal(await database.read((query) => fileOf(query, 'nothing')), undefined)
    const audit = await database.read((query) => query.selectFrom('audit').selectAll().execute())
    assert.deepEqual(
      audit.map(({ what, subject, organisation, who }) => [what, subject, organisation, who]),
      saved.map(({ id }) => ['file.take', `file:${id}`, 'org-1', 'account-1']),
    )
    const objects = await database.read((query) => query.selectFrom('file_object').selectAll().execute())
    assert.deepEqual(
      objects.map(({ digest, size }) => [digest, size]),
      [[first.digest, bytes.length]],
    )
  })
})

eachEngine('objects nobody saved are swept after a day, those of files never', async ({ open }) => {
  const database = await open<Tables>(migrations)
  await withFiles({}, async (files) => {
    const now = new Date().toISOString()
    const kept = await files.take(Buffer.from('kept'), { name: 'a.txt' })
    const lost = await files.take(Buffer.from('lost'), { name: 'b.txt' })
    await database.transaction((tx) => recordFile(tx, act(now), { taken: kept, organisation: null }))
    const sweep = (at: string) => sweepFiles(database, files, { ...act(at), who: 'sweep:files' })
    assert.equal(await sweep(later(now, day / 2)), 0)
    assert.equal(await sweep(later(now, day + 60_000)), 1)
    assert.equal(await sweep(later(now, 2 * day)), 0)
    assert.equal(await files.verify(kept.digest), 'sound')
    assert.equal(await files.verify(lost.digest), 'missing')
    const audit = await database.read((query) =>
      query.selectFrom('audit').select(['what', 'before']).where('who', '=', 'sweep:files').execute(),
    )
    assert.deepEqual(audit, [{ what: 'file.sweep', before: JSON.stringify({ digests: [lost.digest] }) }])
  })
})

eachEngine('the record of an object whose files are gone goes with it', async ({ open }) => {
  const database = await open<Tables>(migrations)
  await withFiles({}, async (files) => {
    const now = new Date().toISOString()
    const taken = await files.take(Buffer.from('gone'), { name: 'a.txt' })
    const saved = await database.transaction((tx) => recordFile(tx, act(now), { taken, organisation: null }))
    await database.transaction((tx) => tx.deleteFrom('file').where('id', '=', saved.id).execute())
    assert.equal(await sweepFiles(database, files, act(later(now, 2 * day))), 1)
    assert.deepEqual(
      await database.read((query) => query.selectFrom('file_object').selectAll().execute()),
      [],
    )
  })
})
