import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { checkBackup, restoreBackup, takeBackup } from '#platform/backup'
import type { Database } from '#platform/db'
import { openDatabase, sql } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { eachEngine, onEngine, testTime } from '../support/databases.ts'
import { contentsOf } from './support/contents.ts'
import { shelfIn } from './support/shelf.ts'
import type { Tables } from './support/tables.ts'
import { migrations, writeLetter } from './support/tables.ts'

const folder = await mkdtemp(join(tmpdir(), 'gongkai-damage-'))
after(() => rm(folder, { recursive: true, force: true }))

let made = 0
const fresh = (): string => join(folder, `${(made += 1)}`)
const shelf = fresh()
const files = shelfIn(shelf)

const backupOf = async (database: Database<Tables>): Promise<string> => {
  const file = fresh()
  await takeBackup(database, { file, files, program: '0.0.0', at: testTime })
  return file
}

const put = async (bytes: Uint8Array): Promise<string> => {
  const file = fresh()
  await writeFile(file, bytes)
  return file
}

const refusedAs =
  (code: string, word = '') =>
  (error: unknown): boolean => {
    assert.ok(error instanceof Refusal, String(error))
    assert.equal(error.code, code)
    assert.ok(error.detail.includes(word), error.detail)
    return true
  }

/** The bytes of an archive with one text put in place of another as long. */
const exchanged = (plain: Buffer, from: string, to: string): Buffer => {
  const at = plain.indexOf(from)
  assert.ok(at >= 0 && Buffer.byteLength(from) === Buffer.byteLength(to))
  const copy = Buffer.from(plain)
  copy.write(to, at)
  return copy
}

/** Where the entry of a name begins, and where the next one does. */
const placeOf = (plain: Buffer, name: string): readonly [number, number] => {
  const at = plain.indexOf(`${name}\0`)
  assert.ok(at >= 0)
  const size = Number.parseInt(plain.toString('latin1', at + 124, at + 135), 8)
  return [at, at + 512 + Math.ceil(size / 512) * 512]
}

onEngine('sqlite', 'a damaged backup is refused by the name of the entry', async ({ open }) => {
  const source = await open<Tables>(migrations)
  await mkdir(shelf)
  await writeFile(join(shelf, 'note.txt'), '附件'.repeat(2000))
  for (let number = 0; number < 50; number += 1)
    await source.transaction((tx) => writeLetter(tx, `信件 ${number}`))
  const whole = await backupOf(source)
  const packed = await readFile(whole)
  const plain = gunzipSync(packed)
  await checkBackup(whole)

  const [letterFrom, letterTo] = placeOf(plain, 'tables/letter/000001.ndjson')
  const without = Buffer.concat([plain.subarray(0, letterFrom), plain.subarray(letterTo)])
  const [fileFrom] = placeOf(plain, 'files/note.txt')
  const [checksFrom, checksTo] = placeOf(plain, 'checks/000001.ndjson')
  const unchecked = Buffer.concat([plain.subarray(0, checksFrom), plain.subarray(checksTo)])
  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(packed)
    copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at)
    return copy
  }

  const bad: readonly (readonly [Uint8Array, string, string])[] = [
    [new Uint8Array(), 'backup-truncated', '开头'],
    [packed.subarray(0, 40), 'backup-truncated', '断开'],
    [packed.subarray(0, packed.length - 9), 'backup-truncated', 'manifest.json'],
    [gzipSync(plain.subarray(0, letterFrom + 700)), 'backup-truncated', 'tables/letter/000001.ndjson'],
    [gzipSync(plain.subarray(0, fileFrom)), 'backup-truncated', 'tables/office'],
    [gzipSync(exchanged(plain, '信件 7', '信件 8')), 'backup-altered', 'tables/audit/000001'],
    [gzipSync(exchanged(plain, '附件附件', '附件附佳')), 'backup-altered', 'files/note.txt'],
    [gzipSync(without), 'backup-altered', 'tables/letter/000001'],
    [gzipSync(unchecked), 'backup-altered', 'tables/'],
    [gzipSync(exchanged(plain, '"format": "gongkai', '"format": "gangkoi')), 'backup-foreign', 'manifest'],
    [Buffer.from('no archive at all'), 'backup-unreadable', '开头'],
    [gzipSync('no archive at all'.repeat(100)), 'backup-unreadable', '开头'],
  ]
  for (const [index, [bytes, code, word]] of bad.entries()) {
    const file = await put(bytes)
    await assert.rejects(checkBackup(file), refusedAs(code, word), `number ${index}`)
  }
  for (let at = 10; at < packed.length; at += 37)
    await assert.rejects(checkBackup(await put(flipped(at))), Refusal, `byte ${at}`)
})

eachEngine('a restore needs an empty database, and leaves one empty that it fails on', async ({ open }) => {
  const source = await open<Tables>(migrations)
  await source.transaction((tx) => writeLetter(tx, '信件'))
  const file = await backupOf(source)
  const before = await contentsOf(source)
  await assert.rejects(restoreBackup(source, { file, files, migrations }), refusedAs('database-not-empty'))
  assert.deepEqual(await contentsOf(source), before)
  await assert.rejects(
    takeBackup(source, { file, files, program: '0.0.0', at: testTime }),
    refusedAs('backup-exists', file),
  )
})

const empty = async (use: (database: Database<Tables>) => Promise<void>): Promise<void> => {
  const database = await openDatabase<Tables>({ url: `sqlite:${fresh()}` })
  try {
    await use(database)
    assert.deepEqual(await contentsOf(database), {})
  } finally {
    await database.close()
  }
}

eachEngine('a backup of a newer or another program is refused', async ({ open }) => {
  const file = await backupOf(await open<Tables>(migrations))
  const first = migrations.slice(0, 1)
  const other = [...first, { id: '0900-other', up: () => Promise.resolve() }]
  await empty(async (target) => {
    const restore = (known: typeof migrations) => restoreBackup(target, { file, files, migrations: known })
    await assert.rejects(restore(first), refusedAs('backup-newer', '0900-cases'))
    await assert.rejects(restore(other), refusedAs('backup-foreign', '0900-cases'))
  })
})

eachEngine('a backup of an older program restores as far as it was', async ({ open }) => {
  const file = await backupOf(await open<Tables>(migrations))
  const newer = [...migrations, { id: '0999-newer', up: () => Promise.resolve() }]
  const database = await openDatabase<Tables>({ url: `sqlite:${fresh()}` })
  await restoreBackup(database, { file, files, migrations: newer })
  assert.deepEqual(await database.migrate(newer, testTime), ['0999-newer'])
  await database.close()
})

onEngine('sqlite', 'a trail that was broken before the backup is not restored', async ({ open }) => {
  const source = await open<Tables>(migrations)
  for (const title of ['一', '二', '三']) await source.transaction((tx) => writeLetter(tx, title))
  await source.rebuild(async (tx) => {
    await sql`drop trigger audit_no_update`.execute(tx)
    await tx.updateTable('audit').set({ who: 'nobody' }).where('sequence', '=', 2).execute()
  })
  const file = await backupOf(source)
  await empty(async (target) => {
    await assert.rejects(
      restoreBackup(target, { file, files, migrations }),
      refusedAs('backup-trail-broken', '第 2 行'),
    )
  })
})
