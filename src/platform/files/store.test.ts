import assert from 'node:assert/strict'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import fc from 'fast-check'
import { later } from '#platform/clock'
import { sm3 } from '#platform/crypto'
import { withFiles } from '../../../test/support/files.ts'
import { FileMissing } from './index.ts'

const day = 24 * 60 * 60 * 1000

test('what is restored is stored byte by byte, and only under its own digest', async () => {
  await withFiles({}, async (files, folder) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 5000 }), async (bytes) => {
        const digest = sm3(bytes)
        await files.putRaw(digest, Readable.from([bytes]))
        assert.deepEqual(new Uint8Array(await buffer(await files.open(digest))), bytes)
        assert.equal(await files.verify(digest), 'sound')
      }),
      { numRuns: 30 },
    )
    const before = (await Array.fromAsync(files.list())).length
    await assert.rejects(files.putRaw(sm3('else'), Readable.from([Buffer.from('x')])), /对不上/u)
    assert.equal((await Array.fromAsync(files.list())).length, before)
    assert.deepEqual(await readdir(join(folder, 'incoming')), [])
  })
})

test('a part of an object is read alone', async () => {
  await withFiles({}, async (files) => {
    const { digest } = await files.take(Buffer.from('0123456789'), { name: 'a.txt' })
    assert.equal(String(await buffer(await files.open(digest, { start: 3, end: 5 }))), '345')
  })
})

test('a missing, a damaged and a foreign object are told apart', async () => {
  await withFiles({}, async (files, folder) => {
    const { digest } = await files.take(Buffer.from('sound'), { name: 'a.txt' })
    await writeFile(join(folder, 'objects', digest.slice(0, 2), digest), 'other')
    await writeFile(join(folder, 'objects', digest.slice(0, 2), '.DS_Store'), 'x')
    assert.equal(await files.verify(digest), 'damaged')
    assert.equal(await files.verify(sm3('nothing')), 'missing')
    await assert.rejects(files.open(sm3('nothing')), FileMissing)
    assert.equal((await Array.fromAsync(files.list())).length, 1)
    for (const wrong of ['', '../../etc/passwd', `${digest}0`, digest.toUpperCase()])
      await assert.rejects(async () => files.open(wrong), TypeError)
    assert.equal(
      await files.take(Buffer.from('sound'), { name: 'a.txt' }).then((taken) => files.verify(taken.digest)),
      'sound',
    )
  })
})

test('tidying removes what was left behind more than a day ago, and nothing that is under way', async () => {
  await withFiles({}, async (files, folder) => {
    const now = new Date().toISOString()
    const rooms = { old: -2 * day, new: -60_000 }
    for (const [name, age] of Object.entries(rooms)) {
      const room = join(folder, 'incoming', name)
      await mkdir(room)
      await writeFile(join(room, 'file'), 'half')
      await utimes(room, new Date(later(now, age)), new Date(later(now, age)))
    }
    assert.equal(await files.tidy(now), 1)
    assert.deepEqual(await readdir(join(folder, 'incoming')), ['new'])
  })
})
