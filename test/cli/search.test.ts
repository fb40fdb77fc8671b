import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnyTables } from '#platform/db'
import { openDatabase } from '#platform/db'
import { emptyFolder, office, urlAt } from './support/office.ts'
import { gongkai } from './support/run.ts'

test('gongkai search rebuild makes the index anew, and says how quick it was', async () => {
  const cwd = await office()
  const database = await openDatabase<AnyTables>({ url: urlAt(cwd) })
  await database.transaction((tx) => tx.updateTable('search_build').set({ version: 0 }).execute())
  const { out, code } = await gongkai(['search', 'rebuild'], { cwd })
  assert.match(out, /^重建完成：0件，用了 \d+\.\d 秒，每秒 0 件。\n$/u)
  assert.equal(code, 0)
  const [build] = await database.read((query) => query.selectFrom('search_build').selectAll().execute())
  assert.match(String(build?.['built_by']), /^cli:/u)
  assert.notEqual(build?.['version'], 0)
  await database.close()
})

test('gongkai search rebuild wants a database', async () => {
  const { err, code } = await gongkai(['search', 'rebuild'], { cwd: await emptyFolder() })
  assert.match(err, /没有数据库/u)
  assert.equal(code, 2)
})
