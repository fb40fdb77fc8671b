import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { plainName, zipped } from './index.ts'
import type { ZipEntry } from './index.ts'

const bytesOf = async (entries: Iterable<ZipEntry>): Promise<Uint8Array> =>
  Buffer.concat(await Array.fromAsync(zipped(entries)))

test('what goes in comes out, and the same entries are the same bytes', async () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z公开〔〕0-9]{1,12}\.txt$/u), { maxLength: 6 })
  const contents = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(names, contents, async (all, chunks) => {
      const entries = all.map((name) => ({ name, chunks: () => chunks }))
      const archive = await bytesOf(entries)
      const found = unzipSync(archive)
      assert.deepEqual(Object.keys(found), all)
      for (const name of all) assert.deepEqual(Buffer.from(found[name] ?? []), Buffer.concat(chunks))
      assert.deepEqual(await bytesOf(entries), archive)
    }),
    { numRuns: 40 },
  )
})

test('a broken source breaks the archive, and nothing is asked for before its turn', async () => {
  const asked: string[] = []
  const entry = (name: string, chunks: () => Iterable<Uint8Array>): ZipEntry => ({
    name,
    chunks: () => {
      asked.push(name)
      return chunks()
    },
  })
  const broken = (): never => {
    throw new Error('gone')
  }
  await assert.rejects(bytesOf([entry('a', () => []), entry('b', broken), entry('c', () => [])]), /gone/u)
  assert.deepEqual(asked, ['a', 'b'])
})

test('a name leads into no folder and is never too long', () => {
  assert.equal(plainName('../etc/附件:一.pdf'), '__etc_附件_一.pdf')
  assert.equal(plainName(`${'长'.repeat(200)}.pdf`).length, 120)
  assert.equal(plainName(`${'长'.repeat(200)}.pdf`, 100).length, 100)
})
