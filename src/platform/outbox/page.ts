import type { Instant } from '#platform/clock'
import type { Page, ReadOnly } from '#platform/db'
import { pageByKey } from '#platform/db'
import type { OutboxHandler } from './handler.ts'
import type { OutboxTables } from './tables.ts'

export type OutboxState = 'waiting' | 'done' | 'failed'

/** One item as it is shown: never what is in it. */
export interface OutboxItem {
  readonly id: string
  readonly kind: string
  readonly state: OutboxState
  readonly createdAt: Instant
  /** When it is tried next; null when it is not. */
  readonly nextAt: Instant | null
  readonly attempts: number
  readonly doneAt: Instant | null
  readonly failedAt: Instant | null
  /** What went wrong last, or why it waits; Chinese, null when nothing did. */
  readonly error: string | null
}

type Query = ReadOnly<OutboxTables>
type Handlers = readonly Pick<OutboxHandler, 'kind' | 'blocked'>[]

const columns = [
  'id',
  'kind',
  'created_at',
  'next_at',
  'attempts',
  'done_at',
  'failed_at',
  'last_error',
] as const

const stateOf = (row: {
  readonly done_at: string | null
  readonly failed_at: string | null
}): OutboxState => {
  if (row.done_at !== null) return 'done'
  return row.failed_at === null ? 'waiting' : 'failed'
}

const itemOf = (
  row: Pick<OutboxTables['outbox'], (typeof columns)[number]>,
  handlers: Handlers,
): OutboxItem => {
  const state = stateOf(row)
  const blocked = handlers.find(({ kind }) => kind === row.kind)?.blocked
  return {
    id: row.id,
    kind: row.kind,
    state,
    createdAt: row.created_at,
    nextAt: row.next_at,
    attempts: row.attempts,
    doneAt: row.done_at,
    failedAt: row.failed_at,
    error: (state === 'waiting' ? blocked : undefined) ?? row.last_error,
  }
}

const inState = (query: Query, state: OutboxState | undefined) => {
  const items = query.selectFrom('outbox').select(columns)
  if (state === 'waiting') return items.where('next_at', 'is not', null)
  if (state === 'done') return items.where('done_at', 'is not', null)
  return state === 'failed' ? items.where('failed_at', 'is not', null) : items
}

export interface OutboxSearch {
  readonly state?: OutboxState | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** What was put in, the newest first, with why it is not delivered yet. Throws DatabaseError `cursor`. */
export const outboxPage = async (
  query: Query,
  handlers: Handlers,
  { state, after, limit }: OutboxSearch,
): Promise<Page<OutboxItem>> => {
  const by = ['created_at', 'id'] as const
  const { rows, next } = await pageByKey(inState(query, state), { by, order: 'desc', after, limit })
  return { rows: rows.map((row) => itemOf(row, handlers)), next }
}

/** How many wait and how many were given up. */
export const outboxCounts = async (
  query: Query,
): Promise<{ readonly waiting: number; readonly failed: number }> => {
  const count = async (column: 'next_at' | 'failed_at'): Promise<number> => {
    const { n } = await query
      .selectFrom('outbox')
      .select((row) => row.fn.countAll<number>().as('n'))
      .where(column, 'is not', null)
      .executeTakeFirstOrThrow()
    return n
  }
  return { waiting: await count('next_at'), failed: await count('failed_at') }
}
