/** A process of its own that writes until it is ended: node writer.ts URL. Says the number of each letter. */
import { writeSync } from 'node:fs'
import { openDatabase } from '#platform/db'
import type { Tables } from './tables.ts'
import { writeLetter } from './tables.ts'

const [url = ''] = process.argv.slice(2)
const database = await openDatabase<Tables>({ url })

const client = async (name: number): Promise<never> => {
  for (let number = 0; ; number += 1) {
    const seq = await database.transaction((tx) => writeLetter(tx, `信件 ${name}-${number} \u{2000B}`))
    writeSync(1, `${seq}\n`)
  }
}
await Promise.all(Array.from({ length: 4 }, (_, name) => client(name)))
