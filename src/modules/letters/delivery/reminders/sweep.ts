import { partsOf } from '#statute/calendar'
import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { OutboxTables } from '#platform/outbox'
import type { Sweep } from '#platform/schedule'
import type { LetterId } from '../../ids.ts'
import type { Query, Reading } from '../schema/tables.ts'
import { waitingAfter } from '../views/page.ts'
import type { Teller } from './tell.ts'
import { tellOf } from './tell.ts'

type Tables = Reading & AuditTables & OutboxTables

const marker = 'delivery:day'
const atOnce = 100

/** A day as a number, to be kept beside the serials. */
const numberOf = (now: Instant): number => {
  const { year, month, day } = partsOf(dayOf(now))
  return year * 10_000 + month * 100 + day
}

/** Whether a new day began since everything was looked at. */
const newDay = async (query: Query, now: Instant): Promise<boolean> => {
  const row = await query
    .selectFrom('letter_serial')
    .select('last')
    .where('name', '=', marker)
    .executeTakeFirst()
  return row?.last !== numberOf(now)
}

/**
 * Reminds, once a day begins, of letters that were not sent, not proved, came back, or whose announcement expired: each
 * situation once, whatever is broken off.
 */
export const deliverySweep = (settings: Pick<Teller, 'sealer' | 'site'>): Sweep<Tables> => ({
  id: 'letter-delivery',
  title: '提醒还没有证明送达的文书',
  every: '*/10 * * * *',
  pending: newDay,
  run: async ({ database, now, signal }) => {
    const teller: Teller = { ...settings, now }
    let done = 0
    // Behind nothing: every id is greater.
    let after: LetterId | undefined = '' as LetterId
    while (after !== undefined) {
      if (signal.aborted) return { done, failed: 0 }
      const from: LetterId = after
      const page = await database.transaction(async (tx) => {
        const lines = await waitingAfter(tx, from, { today: dayOf(now), limit: atOnce })
        let told = 0
        for (const line of lines) told += await tellOf(tx, line, teller)
        return { told, last: lines.length < atOnce ? undefined : lines.at(-1)?.id }
      })
      done += page.told
      after = page.last
    }
    await database.transaction((tx) =>
      tx
        .insertInto('letter_serial')
        .values({ name: marker, last: numberOf(now) })
        .onConflict((same) => same.column('name').doUpdateSet({ last: numberOf(now) }))
        .execute(),
    )
    return { done, failed: 0 }
  },
})
