import { canonicalJson } from '#platform/crypto'
import type { ReadOnly } from '#platform/db'
import { sql } from '#platform/db'
import type { ChainedRow } from '../chain/row.ts'
import type { AuditRecord, AuditTables } from '../record/tables.ts'

const rowsAtOnce = 1000

/**
 * The JSON value of a column, or undefined — which is no JSON and holds no link — where the text is not letter by
 * letter what was written: another spelling of the same value was changed too.
 */
const valueOf = (text: string | null): unknown => {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

/** A row of the table as the chain knows it. */
const chainedRowOf = ({ origin, before, after, ...row }: AuditRecord): ChainedRow => ({
  ...row,
  from: origin,
  before: valueOf(before),
  after: valueOf(after),
})

/** The number of a row that no program of ours could have given it, too large to be read as a number. */
const numberBeyond = async (query: ReadOnly<AuditTables>): Promise<number | undefined> => {
  const row = await query
    .selectFrom('audit')
    .select(sql<string>`cast(sequence as text)`.as('number'))
    .where((is) =>
      is.or([is('sequence', '<', Number.MIN_SAFE_INTEGER), is('sequence', '>', Number.MAX_SAFE_INTEGER)]),
    )
    .limit(1)
    .executeTakeFirst()
  return row && Number(row.number)
}

const pageBehind = (query: ReadOnly<AuditTables>, sequence: number | undefined) =>
  query
    .selectFrom('audit')
    .selectAll()
    .where('sequence', sequence === undefined ? '>=' : '>', sequence ?? Number.MIN_SAFE_INTEGER)
    .where('sequence', '<=', Number.MAX_SAFE_INTEGER)
    .orderBy('sequence')
    .limit(rowsAtOnce)
    .execute()

const nothing: ChainedRow = {
  sequence: 0,
  link: '',
  at: '',
  who: '',
  what: '',
  subject: '',
  organisation: null,
  before: null,
  after: null,
  why: null,
  from: null,
}

/** All rows of the trail in the order of their numbers, a page of them in memory at a time. */
export async function* storedRows(query: ReadOnly<AuditTables>): AsyncGenerator<ChainedRow> {
  let last: ChainedRow | undefined
  let page: readonly AuditRecord[]
  do {
    page = await pageBehind(query, last?.sequence)
    for (const record of page) {
      last = chainedRowOf(record)
      yield last
    }
  } while (page.length === rowsAtOnce)
  const beyond = await numberBeyond(query)
  if (beyond !== undefined) yield { ...nothing, sequence: beyond }
}
