import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after } from 'node:test'
import { verifyAudit } from '#platform/audit'
import { restoreBackup, takeBackup } from '#platform/backup'
import type { Database } from '#platform/db'
import { openDatabase } from '#platform/db'
import type { TestDatabase } from '../support/databases.ts'
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

const openEmpty = ({ open }: TestDatabase): Promise<Database<Tables>> => open<Tables>([])

const restored = async (from: TestDatabase, into: TestDatabase): Promise<void> => {
  const [file, shelf, other] = [fresh(), fresh(), fresh()]
  await mkdir(join(shelf, 'ab'), { recursive: true })
  await writeFile(join(shelf, 'ab', 'cd'), Buffer.alloc(3_000_000, 'gk'))
  await writeFile(join(shelf, 'empty'), '')
  const source = await from.open<Tables>(migrations)
  await fill(source)
  const taken = await takeBackup(source, input(file, shelf))
  assert.equal((await stat(file)).mode & 0o777, 0o600)
  const target = await openEmpty(into)
  assert.deepEqual(await restoreBackup(target, input(file, other)), taken)
  assert.deepEqual(await contentsOf(target), await contentsOf(source))
  assert.deepEqual(await filesIn(other), await filesIn(shelf))
  // What is counted goes on behind the highest number ever given.
  const next = await source.transaction((tx) => writeLetter(tx, '下一封'))
  assert.equal(next, awkward.length + 2)
  assert.equal(await target.transaction((tx) => writeLetter(tx, '下一封')), next)
  // References, rules and the guard of the trail are there again.
  await assert.rejects(
    target.transaction((tx) =>
      tx.insertInto('answer').values({ letter: 9999, place: 1, body: '' }).execute(),
    ),
  )
  await assert.rejects(target.transaction((tx) => tx.deleteFrom('audit').execute()))
}

acrossEngines('a backup restores on every engine from every engine', async (all) => {
  for (const from of all) for (const into of all) if (from !== into) await restored(from, into)
})

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
  while (acknowledged < 200) await once(lines, 'line')
  const before = acknowledged
  const file = fresh()
  const taken = await takeBackup(source, input(file))
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
  const target = await openDatabase<Tables>({ url: `sqlite:${fresh()}` })
  try {
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
  } finally {
    await target.close()
  }
}
