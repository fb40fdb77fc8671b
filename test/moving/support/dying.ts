/**
 * A process of its own that works on runs of moving in: node dying.ts URL FOLDER [NTH WHEN]. It is killed with SIGKILL in
 * its nth transaction, `before` or `behind` its commit; without an nth it works until nothing is left.
 */
import { keysFrom, sealer } from '#platform/crypto'
import { createTextReader } from '#platform/text'
import { openDatabase } from '#platform/db'
import { openFiles } from '#platform/files'
import { createConverter, workOnRuns } from '#modules/moving'
import type { Tables } from '../../../src/api/index.ts'

const [, , url = '', folder = '', nth = '0', when = 'before'] = process.argv
const database = await openDatabase<Tables>({ url })
const texts = createTextReader()
const converter = createConverter()

let begun = 0
const die = (): void => {
  process.kill(process.pid, 'SIGKILL')
}
const transaction: typeof database.transaction = async (task) => {
  begun += 1
  const last = begun === Number(nth)
  const result = await database.transaction(async (tx) => {
    const written = await task(tx)
    if (last && when === 'before') die()
    return written
  })
  if (last) die()
  return result
}

await workOnRuns(
  {
    database: { read: database.read, transaction },
    files: await openFiles({ place: { kind: 'disk', folder } }),
    texts,
    converter,
    // The key of the office.
    sealer: sealer(keysFrom([Buffer.alloc(32, 3)])),
    clock: () => '2026-01-05T01:00:00.000Z',
    fetchAllow: [],
  },
  new AbortController().signal,
)
await texts.close()
await converter.close()
await database.close()
