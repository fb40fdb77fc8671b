import { rm } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Database } from '#platform/db'
import { openDatabase } from '#platform/db'
import type { SearchTables } from '#platform/search'
import { mergeIndex, putEntries, searchMigrations } from '#platform/search'
import { written } from '../../src/platform/search/ask/expression.ts'
import { askedOf } from '../../src/platform/search/ask/needs.ts'
import { parseAsked } from '../../src/platform/search/ask/parse.ts'
import { planOf } from '../../src/platform/search/ask/plan.ts'
import { documentAt } from '../../test/search/support/documents.ts'
import type { Context } from './benchmark.ts'
import { fill } from './search-fill.ts'

/** An index of so many documents, on the engine BENCH_DATABASE names, or in a file of its own. */
export interface BenchIndex {
  readonly count: number
  /** Documents put a second into the full index, a hundred in a transaction. */
  readonly rate: number
  readonly database: Database<SearchTables>
  /** Runs one statement of the engine's own and gives how many rows it has. */
  readonly raw: (text: string, words: string) => Promise<number>
  readonly close: () => Promise<void>
}

const server = process.env['BENCH_DATABASE']

/** How many documents each index has. */
export const sizes: readonly number[] = (process.env['BENCH_SEARCH_SIZES'] ?? '10000,100000')
  .split(',')
  .map(Number)

const onServer = async (url: string, text: string): Promise<void> => {
  const client = new Client(url)
  await client.connect()
  await client.query(text).finally(() => client.end())
}

const makePlace = async (count: number) => {
  if (server === undefined) {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-search-'))
    return {
      url: `sqlite:${join(folder, 'search.db')}`,
      remove: () => rm(folder, { recursive: true, force: true }),
    }
  }
  const name = `bench_search_${process.pid}_${count}`
  await onServer(server, `create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, remove: () => onServer(server, `drop database ${name} with (force)`) }
}

/** The engine itself, without anything of ours: a prepared statement on a connection of its own. */
const rawOn = async (url: string) => {
  if (url.startsWith('sqlite:')) {
    const { DatabaseSync } = await import('node:sqlite')
    const db = new DatabaseSync(url.slice('sqlite:'.length), { readOnly: true })
    const prepared = new Map<string, ReturnType<typeof db.prepare>>()
    return {
      ask: (text: string, words: string) => {
        const statement = prepared.get(text) ?? db.prepare(text)
        prepared.set(text, statement)
        return Promise.resolve(statement.all(words).length)
      },
      close: () => {
        db.close()
        return Promise.resolve()
      },
    }
  }
  const client = new Client(url)
  await client.connect()
  return {
    ask: async (text: string, words: string) => (await client.query(text, [words])).rows.length,
    close: () => client.end(),
  }
}

const atOnce = 100
const mostPut = 500

/** Documents put a second into an index that is full already, as publishing does. */
const rateOf = async (database: Database<SearchTables>, count: number): Promise<number> => {
  const entries = Array.from({ length: mostPut }, (_, place) => documentAt(count + place, count).entry)
  const start = performance.now()
  for (let first = 0; first < mostPut; first += atOnce)
    await database.transaction((tx) => putEntries(tx, entries.slice(first, first + atOnce)))
  return Math.round((mostPut * 1000) / (performance.now() - start))
}

/** Puts the parts of the index together, as a rebuild does at its end. */
const mergeParts = async (database: Database<SearchTables>): Promise<void> => {
  while (await database.transaction(mergeIndex));
}

/** Builds an index of so many documents; removed when it is closed. */
export const openIndex = async (count: number, { say }: Context): Promise<BenchIndex> => {
  const { url, remove } = await makePlace(count)
  const database = await openDatabase<SearchTables>({ url })
  await database.migrate(searchMigrations, '2026-01-01T00:00:00.000Z')
  await fill(database, count, say)
  await mergeParts(database)
  const rate = await rateOf(database, count)
  if (server !== undefined) await onServer(url, 'vacuum analyze')
  const raw = await rawOn(url)
  return {
    count,
    rate,
    database,
    raw: raw.ask,
    close: async () => {
      await raw.close()
      await database.close()
      await remove()
    },
  }
}

/**
 * The engine alone, finding the same. By relevance: everything that has the words is ranked by the engine's own rank
 * (bm25, ts_rank), and as many are given as we rank. The newest: ten of them, and how many there are up to a thousand.
 */
export const rawTexts =
  server === undefined
    ? {
        ranked: 'select rowid from search_index where search_index match ? order by rank limit 60',
        newest: `with met as materialized (
            select rowid as number from search_index where search_index match ? order by rowid desc limit 1001)
          select number, (select count(*) from met) from met order by number desc limit 10`,
      }
    : {
        ranked: `select number from search_text, (select $1::tsquery as q) a
          where vector @@ q order by ts_rank(vector, q) desc limit 60`,
        newest: `with met as materialized (
            select number from search_text where vector @@ $1::tsquery order by number desc limit 1001)
          select number, (select count(*) from met) from met order by number desc limit 10`,
      }

/** What the engine is asked for a question: words, other words for the same, fields, what is excluded; of a phrase its words. */
export const rawExpression = (text: string, synonyms: readonly (readonly string[])[]): string => {
  const request = { text, order: 'relevance', limit: 10 } as const
  return written(
    server === undefined ? 'sqlite' : 'postgres',
    planOf(askedOf(parseAsked(text), synonyms), request).all,
  )
}
