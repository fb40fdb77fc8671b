import assert from 'node:assert/strict'
import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { eachEngine } from '../support/databases.ts'
import type { Tables } from './support/tables.ts'
import { migrations } from './support/tables.ts'

const script = join(import.meta.dirname, 'support/writer.ts')

type Writer = ChildProcessByStdio<null, Readable, null>

const startWriter = (url: string, title: string, count: number): Writer =>
  spawn(process.execPath, [script, url, title, `${count}`], { stdio: ['ignore', 'pipe', 'inherit'] })

/** What a writer acknowledged until it ended. Calls back behind each. */
const acknowledged = async (
  writer: Writer,
  title: string,
  behindEach: (count: number) => void = () => undefined,
) => {
  const titles: string[] = []
  const ended = Promise.withResolvers<number | null>()
  writer.once('exit', ended.resolve)
  for await (const line of createInterface({ input: writer.stdout })) {
    titles.push(`${title} ${line}`)
    behindEach(titles.length)
  }
  return { titles, code: await ended.promise }
}

eachEngine('several processes write to one database; nothing is lost', async ({ settings, open }) => {
  const names = ['甲', '乙', '丙']
  const all = await Promise.all(names.map((name) => acknowledged(startWriter(settings.url, name, 100), name)))
  assert.deepEqual(
    all.map(({ code }) => code),
    [0, 0, 0],
  )
  const database = await open<Tables>(migrations)
  const rows = await database.read((query) => query.selectFrom('note').select('title').execute())
  assert.deepEqual(rows.map(({ title }) => title).sort(), all.flatMap(({ titles }) => titles).sort())
  assert.equal(rows.length, 300)
})

eachEngine(
  'after kill -9 in the middle of writing, all that was acknowledged is there',
  async ({ settings, open }) => {
    const writer = startWriter(settings.url, '写', 100_000)
    const { titles, code } = await acknowledged(writer, '写', (count) => {
      if (count === 300) writer.kill('SIGKILL')
    })
    assert.equal(code, null)
    assert.ok(titles.length >= 300)
    const database = await open<Tables>(migrations)
    const rows = await database.read((query) => query.selectFrom('note').select('title').execute())
    const there = new Set(rows.map(({ title }) => title))
    assert.deepEqual(
      titles.filter((title) => !there.has(title)),
      [],
    )
  },
)
