import { later } from '#platform/clock'
import type { Database, ReadOnly } from '#platform/db'
import type { Sweep, SweepResult } from '#platform/schedule'
import type { Delivered, Delivering } from './deliver.ts'
import { claimItems, deliverItem } from './deliver.ts'
import type { OutboxTables } from './tables.ts'

/** Days what was delivered or given up is kept; so long `dedupe` remembers. */
const keptFor = 90 * 24 * 60 * 60 * 1000

const forget = (database: Database<OutboxTables>, now: string) =>
  database.transaction((tx) =>
    tx
      .deleteFrom('outbox')
      .where('created_at', '<', later(now, -keptFor))
      .where('next_at', 'is', null)
      .execute(),
  )

const due = async (
  query: ReadOnly<OutboxTables>,
  kinds: readonly string[],
  now: string,
): Promise<boolean> => {
  if (kinds.length === 0) return false
  const row = await query
    .selectFrom('outbox')
    .select('id')
    .where('next_at', '<=', now)
    .where('kind', 'in', kinds)
    .where((free) => free.or([free('claimed_until', 'is', null), free('claimed_until', '<=', now)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Delivers what is in the outbox, seconds behind the commit that put it in; every item by one process at a time. */
export const outboxSweep = (delivering: Delivering): Sweep<OutboxTables> => {
  const { handlers, clock } = delivering
  const open = (): readonly string[] =>
    handlers.filter(({ blocked }) => blocked === undefined).map(({ kind }) => kind)

  const deliverAll = async (database: Database<OutboxTables>, signal: AbortSignal): Promise<SweepResult> => {
    const unreachable = new Set<string>()
    const all: Delivered[] = []
    while (!signal.aborted) {
      const kinds = open().filter((kind) => !unreachable.has(kind))
      const items = await claimItems(database, kinds, clock)
      if (items.length === 0) break
      const results = await Promise.all(items.map((item) => deliverItem(database, item, delivering)))
      for (const [index, { kind }] of items.entries())
        if (results[index] === 'unreachable') unreachable.add(kind)
      all.push(...results)
    }
    const done = all.filter((result) => result === 'done').length
    const notes = handlers.flatMap(({ blocked }) => (blocked === undefined ? [] : [blocked]))
    return { done, failed: all.length - done, ...(notes.length > 0 && { note: notes.join('') }) }
  }

  return {
    id: 'outbox',
    title: '发送待发的邮件和消息',
    every: '*/5 * * * * *',
    pending: (query, now) => due(query, open(), now),
    run: async ({ database, now, signal }) => {
      await forget(database, now)
      return deliverAll(database, signal)
    },
  }
}
