import { setTimeout as pause } from 'node:timers/promises'
import type { ReadOnly, Tx } from '#platform/db'
import { heavyRead, sql } from '#platform/db'
import type { NoteTables } from './tables.ts'

type Query = ReadOnly<NoteTables>

/** Counts by SQL alone: as long a question as one likes. */
export const countTo = heavyRead(import.meta.url, 'countTo', async (query: Query, last: number) => {
  const { n } = await query
    .withRecursive('number(n)', (db) =>
      db.selectNoFrom(sql<number>`cast(1 as bigint)`.as('n')).unionAll(
        db
          .selectFrom('number')
          .select(sql<number>`n + 1`.as('n'))
          .where('n', '<', last),
      ),
    )
    .selectFrom('number')
    .select((eb) => eb.fn.max('n').as('n'))
    .executeTakeFirstOrThrow()
  return n
})

const titlesOf = async (query: Query): Promise<readonly string[]> => {
  const rows = await query.selectFrom('note').select('title').orderBy('seq').execute()
  return rows.map(({ title }) => title)
}

/** What is there at first, and what is there some milliseconds later. */
export const titlesTwice = heavyRead(import.meta.url, 'titlesTwice', async (query: Query, wait: number) => {
  const before = await titlesOf(query)
  await pause(wait)
  return [before, await titlesOf(query)]
})

/** Tries what it must not. */
export const write = heavyRead(import.meta.url, 'write', async (query: Query, title: string) => {
  const writing = query as Tx<NoteTables>
  await writing.updateTable('note').set({ title }).execute()
})

export const fail = heavyRead(import.meta.url, 'fail', (_query: Query, message: string) =>
  Promise.reject(new Error(message)),
)

/** A setting of the PostgreSQL connection that answers. */
export const settingOf = heavyRead(import.meta.url, 'settingOf', async (query: Query, setting: string) => {
  const { name } = await query
    .selectNoFrom(sql<string>`current_setting(cast(${setting} as text))`.as('name'))
    .executeTakeFirstOrThrow()
  return name
})
