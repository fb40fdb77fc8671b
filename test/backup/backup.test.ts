import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import { verifyAudit } from '#platform/audit'
import type { FileShelf } from '#platform/backup'
import { restoreBackup, takeBackup } from '#platform/backup'
import type { Database } from '#platform/db'
import { openDatabase } from '#platform/db'
import { acrossEngines, eachEngine, testTime } from '../support/databases.ts'
import { contentsOf } from './support/contents.ts'
import { filesIn, shelfIn } from './support/shelf.ts'
import type { Tables } from './support/tables.ts'
import { migrations, writeLetter } from './support/tables.ts'

const folder = await mkdtemp(join(tmpdir(), 'gongkai-backup-'))
after(() => rm(folder, { recursive: true, force: true }))

let made = 0
const fresh = (): string => join(folder, `${(made += 1)}`)

const input = (file: string, files = fresh()) => ({
  file,
  files: shelfIn(files),
  program: '0.0.0',
  at: testTime,
  migrations,
})

/** A new database file, for one use. */
const withFile = async (use: (database: Database<Tables>) => Promise<void>): Promise<void> => {
  const database = await openDatabase<Tables>({ url: `sqlite:${fresh()}` })
  try {
    await use(database)
  } finally {
    await database.close()
  }
}

const awkward = ['', "'; drop table letter; --", '\\', '\u0001\t\r\n"', '𠀋é', '￿', 'ẞß', ' ', 'null', '0']

/** Letters, offices that point at later ones, a number given and taken back. */
const fill = async (database: Database<Tables>): Promise<void> => {
  await database.transaction(async (tx) => {
    await tx
      .insertInto('office')
      .values([
        { id: 'b', parent: 'z', name: '甲局', a: '' },
        { id: 'a', parent: 'b', name: '甲局 法规科', a: '' },
      ])
      .execute()
    for (const title of awkward) await writeLetter(tx, title, title.repeat(3))
    const seq = await writeLetter(tx, '写错了')
    await tx.deleteFrom('answer').where('letter', '=', seq).execute()
    await tx.deleteFrom('letter').where('seq', '=', seq).execute()
  })
}

/** Backs up one database and restores it into another; both go on alike. */
const carried = async (source: Database<Tables>, target: Database<Tables>): Promise<void> => {
  const [file, shelf, other] = [fresh(), fresh(), fresh()]
  await mkdir(join(shelf, 'ab'), { recursive: true })
  await writeFile(join(shelf, 'ab', 'cd'), Buffer.alloc(3_000_000, 'gk'))
  await writeFile(join(shelf, 'empty'), '')
  const taken = await takeBackup(source, input(file, shelf))
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  assert.deepEqual(await restoreBackup(target, input(file, other)), taken)
  assert.deepEqual(await contentsOf(target), await contentsOf(source))
  assert.deepEqual(await filesIn(other), await filesIn(shelf))
  // What is counted goes on behind the highest number ever given, also to a row since deleted.
  const [next, same] = [
    await source.transaction((tx) => writeLetter(tx, '下一封')),
    await target.transaction((tx) => writeLetter(tx, '下一封')),
  ]
  assert.deepEqual([next, same], [awkward.length + 2, awkward.length + 2])
  await source.transaction((tx) => tx.deleteFrom('answer').where('letter', '=', next).execute())
  // References, rules and the guard of the trail are there again.
  const lost = { letter: 9999, place: 1, body: '' }
  await assert.rejects(target.transaction((tx) => tx.insertInto('answer').values(lost).execute()))
  await assert.rejects(target.transaction((tx) => tx.deleteFrom('audit').execute()))
}

eachEngine('a backup restores into an empty database of the embedded engine', async ({ open }) => {
  const source = await open<Tables>(migrations)
  await fill(source)
  await withFile((target) => carried(source, target))
})

acrossEngines(
  'an embedded database grows into one of PostgreSQL by its backup',
  async ([embedded, grown]) => {
    assert.ok(embedded && grown)
    const source = await embedded.open<Tables>(migrations)
    await fill(source)
    await carried(source, await grown.open<Tables>([]))
  },
)

eachEngine('a backup taken while another process writes is one moment', async (database) => {
  const source = await database.open<Tables>(migrations)
  const script = join(import.meta.dirname, 'support/writer.ts')
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  const writer = spawn(process.execPath, [script, database.settings.url], { stdio: [...stdio] })
  assert.ok(writer.stdout)
  const lines = createInterface({ input: writer.stdout })
  const ended = once(writer, 'exit')
  let acknowledged = 0
  lines.on('line', () => (acknowledged += 1))
  const written = async (count: number): Promise<void> => {
    while (acknowledged < count) await once(lines, 'line')
  }
  await written(500)
  const before = acknowledged
  const file = fresh()
  // Files are listed behind the tables: until then many more letters are written.
  const empty = shelfIn(fresh())
  const files: FileShelf = {
    ...empty,
    list: async function* () {
      await written(acknowledged + 200)
      yield* empty.list()
    },
  }
  const taken = await takeBackup(source, { ...input(file), files })
  writer.kill('SIGKILL')
  await ended
  const rows = (name: string) => taken.tables.find((table) => table.name === name)?.rows ?? 0
  assert.ok(rows('letter') >= before, 'all that was acknowledged before is in it')
  assert.equal(rows('answer'), rows('letter') * 2)
  assert.equal(rows('audit'), rows('letter'))
  // The rest was written behind its back, so that the moment is really one of the past.
  const now = await contentsOf(source)
  assert.ok((now['letter']?.length ?? 0) > rows('letter'), 'the writer went on')
  await takenMatches(file, now, rows('letter'))
})

const subjects = (rows: readonly unknown[] | undefined, column: string): string[] =>
  (rows ?? []).map((row) => String(new Map(Object.entries(row as object)).get(column)))

/** What the backup holds is the beginning of what there is now: the state after so many commits. */
const takenMatches = async (
  file: string,
  now: Readonly<Record<string, unknown[]>>,
  letters: number,
): Promise<void> => {
  await withFile(async (target) => {
    await restoreBackup(target, input(file))
    const then = await contentsOf(target)
    const trail = await target.read((query) => verifyAudit(query, { anchors: [] }))
    assert.ok(trail.ok && trail.count === letters)
    assert.deepEqual(then['audit'], now['audit']?.slice(0, letters))
    // Each letter has its audit row and each audit row its letter, and both are as they are still.
    const [written, told] = [subjects(then['letter'], 'seq'), subjects(then['audit'], 'subject')]
    assert.deepEqual(written.map((seq) => `letter:${seq}`).sort(), told.sort())
    const kept = new Set(written)
    const still = now['letter']?.filter((row) => kept.has(subjects([row], 'seq')[0] ?? ''))
    assert.deepEqual(then['letter'], still)
  })
}
