import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { later } from '#platform/clock'
import { refusedAs, withFiles } from '../../../test/support/files.ts'
import { openFiles } from './index.ts'

const mebibyte = 1024 * 1024

const inFolder = async (body: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-crash-'))
  await body(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

test('a process killed while files come in leaves whole objects and nothing that tidying does not find', async () => {
  await inFolder(async (folder) => {
    const taker = fork(new URL('../../../test/support/take-for-ever.ts', import.meta.url), [folder], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const acknowledged: string[] = []
    const enough = Promise.withResolvers<undefined>()
    taker.on('message', (digest: string) => {
      acknowledged.push(digest)
      if (acknowledged.length === 40) enough.resolve(undefined)
    })
    await enough.promise
    taker.kill('SIGKILL')
    await once(taker, 'exit')
    const files = await openFiles({ place: { kind: 'disk', folder } })
    const listed = await Array.fromAsync(files.list())
    for (const { digest } of listed) assert.equal(await files.verify(digest), 'sound')
    const kept = new Set(listed.map(({ digest }) => digest))
    assert.deepEqual(
      acknowledged.filter((digest) => !kept.has(digest)),
      [],
    )
    assert.notDeepEqual(await readdir(join(folder, 'incoming')), [])
    await files.tidy(later(new Date().toISOString(), 2 * 24 * 60 * 60 * 1000))
    assert.deepEqual(await readdir(join(folder, 'incoming')), [])
  })
})

test('an endless stream is stopped at the limit, and memory stays flat', async () => {
  await withFiles({ limits: { largest: 300 * mebibyte } }, async (files, folder) => {
    let sent = 0
    const endless = Readable.from(
      (function* () {
        const chunk = Buffer.alloc(64 * 1024, 'x')
        for (;;) {
          sent += chunk.length
          yield chunk
        }
      })(),
    )
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    let highest = before
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage().rss)
    }, 20)
    await assert.rejects(files.take(endless, { name: 'a.txt' }), (error) =>
      refusedAs(error, 'file-too-large'),
    )
    clearInterval(watch)
    assert.ok(sent < 303 * mebibyte, `${sent} bytes were read`)
    assert.ok(endless.destroyed)
    assert.ok(highest - before < 100 * mebibyte, `${(highest - before) / mebibyte} MiB more`)
    assert.deepEqual(await readdir(join(folder, 'incoming')), [])
  })
})
