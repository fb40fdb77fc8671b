/**
 * A process of its own that writes: node writer.ts URL TITLE COUNT. Says each number on a line of its own,
 * only after it was acknowledged, many at once.
 */
import { writeSync } from 'node:fs'
import { openDatabase } from '#platform/db'
import type { Tables } from './tables.ts'
import { migrations, note } from './tables.ts'

const [url = '', title = '', count = ''] = process.argv.slice(2)
const database = await openDatabase<Tables>({ url })
await database.migrate(migrations, '2026-01-05T01:00:00.000Z')

const writeOne = async (number: number): Promise<void> => {
  await database.transaction((tx) =>
    tx
      .insertInto('note')
      .values(note(`${title} ${number}`))
      .execute(),
  )
  writeSync(1, `${number}\n`)
}

let next = 0
const client = async (): Promise<void> => {
  while (next < Number(count)) await writeOne(next++)
}
await Promise.all(Array.from({ length: 8 }, client))
await database.close()
