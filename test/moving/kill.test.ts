import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { verifyAudit } from '#platform/audit'
import { verifyPublications } from '#modules/publishing'
import { eachEngine } from '../support/databases.ts'
import { csvOf, heads, moverIn, rowOf } from './support/mover.ts'

const wanted = 120
const script = join(import.meta.dirname, 'support/dying.ts')

eachEngine(
  'kill -9 in every stage: the run goes on, and every item comes in exactly once',
  async (engine, t: TestContext) => {
    const mover = await moverIn(t, engine)
    const { office, folder, openFile, view, work, attempt, approve, items } = mover
    /** Gives the signal the process ended by, none where it ended by itself. */
    const live = async (...when: readonly string[]): Promise<string | null> => {
      const child = spawn(process.execPath, [script, engine.settings.url, folder, ...when], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      t.after(() => child.kill('SIGKILL'))
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
      assert.ok(code === 0 || signal !== null, `ended with ${String(code)}`)
      return signal
    }
    const list = csvOf(
      heads,
      Array.from({ length: wanted }, (_, at) => rowOf(at + 1)),
    )
    const run = await openFile('导出.csv', Buffer.from(list))
    const standing = async () => {
      const { state, items: read, progress } = (await view(run)).run
      return { state, read, progress }
    }

    assert.equal(await live('3', 'before'), 'SIGKILL')
    assert.deepEqual(await standing(), { state: 'gathering', read: 100, progress: 0 })
    await work()
    assert.deepEqual(await standing(), { state: 'mapping', read: wanted, progress: 0 })

    await attempt(run, 'history', {}, () => live('3', 'before'))
    assert.deepEqual(await standing(), { state: 'checking', read: wanted, progress: 50 })
    await work()
    assert.deepEqual(await standing(), { state: 'checked', read: wanted, progress: wanted })

    await approve(run)
    assert.equal(await live('3', 'before'), 'SIGKILL')
    assert.deepEqual(await standing(), { state: 'running', read: wanted, progress: 40 })
    assert.equal(await live('2', 'behind'), 'SIGKILL')
    assert.deepEqual(await standing(), { state: 'running', read: wanted, progress: 80 })
    assert.equal(await live(), null)
    assert.deepEqual(await standing(), { state: 'done', read: wanted, progress: wanted })

    const moved = await items(run)
    assert.deepEqual(
      moved.map(({ seq, state, title }) => [seq, state, title]),
      Array.from({ length: wanted }, (_, at) => [at + 1, 'moved', `第${at + 1}号公告`]),
    )
    assert.equal(new Set(moved.map(({ document }) => document)).size, wanted)
    const counts = await office.ask(async (query) => {
      const rowsOf = async (table: 'document' | 'publication' | 'moved_in' | 'old_address') =>
        (
          await query
            .selectFrom(table)
            .select('document' as never)
            .execute()
        ).length
      return {
        publications: await rowsOf('publication'),
        addresses: await rowsOf('old_address'),
        approved: await rowsOf('moved_in'),
        documents: (await query.selectFrom('document').select('id').execute()).length,
        trail: (
          await query.selectFrom('audit').select('sequence').where('what', '=', 'document.move-in').execute()
        ).length,
      }
    })
    assert.deepEqual(new Set(Object.values(counts)), new Set([wanted]), JSON.stringify(counts))
    const verified = await office.ask((query) => verifyPublications(query, office.sealer))
    assert.deepEqual(verified, { checked: wanted, faults: [] })
    assert.ok((await office.ask((query) => verifyAudit(query, { anchors: [] }))).ok)
  },
)
