import { calendarOf } from '#statute/calendar'
import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import type { OutboxTables } from '#platform/outbox'
import type { Sweep } from '#platform/schedule'
import type { RequestId } from '../../ids.ts'
import type { Query, Reading } from '../../schema/index.ts'
import { isOpen } from '../open-work.ts'
import type { Redated } from '../rebuild.ts'
import { rebuildCases } from '../rebuild.ts'
import type { ReminderSettings } from './sweep.ts'
import type { Teller, Telling } from './tell.ts'
import { tellMove } from './tell.ts'

type Tables = Reading & AuditTables & OutboxTables

const marker = 'calendar:due'

/** Which calendar it is now: the last notice loaded, and how many the program brings along. */
const calendarMark = async (query: Query): Promise<number> => {
  const row = await query
    .selectFrom('holiday_notice')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  return (row?.seq ?? 0) * 1000 + calendarOf().notices.length
}

/** Whether a holiday notice came since the due dates were worked out. Two point reads. */
const noticeCame = async (query: Query): Promise<boolean> => {
  const row = await query
    .selectFrom('request_serial')
    .select('last')
    .where('name', '=', marker)
    .executeTakeFirst()
  return row?.last !== (await calendarMark(query))
}

/** Keeps before and after of one that moved; of what is still to be answered somebody is told. */
const keep = async (
  tx: Telling,
  act: Act,
  { request, before, after }: Redated,
  teller: Teller,
): Promise<void> => {
  const row = await tx
    .selectFrom('request_case')
    .selectAll()
    .where('request', '=', request)
    .executeTakeFirstOrThrow()
  await record(tx, act, {
    what: 'request.redate',
    subject: `request:${request}`,
    organisation: row.organisation,
    before: { due: before },
    after: { due: after },
  })
  if (isOpen(row) && row.counted === 1)
    await tellMove(tx, row, { before, cause: 'notice', quiet: false }, teller)
}

/**
 * 条例第三十三条 counts working days: works all due dates out anew once a holiday notice was loaded, fifty cases a
 * transaction. Before and after of each that moved are kept, and whoever handles it is told; broken off, it goes on.
 */
export const requestRedateSweep = ({ sealer, site }: ReminderSettings): Sweep<Tables> => ({
  id: 'request-redate',
  title: '按新的放假通知重新计算答复期限',
  every: '*/5 * * * *',
  pending: noticeCame,
  run: async ({ database, now, signal }) => {
    const act: Act = { who: 'sweep:request-redate', at: now, from: null }
    const mark = await database.read(calendarMark)
    const teller: Teller = { sealer, site, now, calendar: await database.read(calendarIn) }
    let done = 0
    // Behind nothing: every id is greater.
    let after: RequestId | undefined = '' as RequestId
    while (after !== undefined) {
      if (signal.aborted) return { done, failed: 0 }
      const from: RequestId = after
      const page = await database.transaction(async (tx) => {
        const rebuilt = await rebuildCases(tx, from)
        for (const one of rebuilt.moved) await keep(tx, act, one, teller)
        return rebuilt
      })
      done += page.moved.length
      after = page.next
    }
    await database.transaction((tx) =>
      tx
        .insertInto('request_serial')
        .values({ name: marker, last: mark })
        .onConflict((same) => same.column('name').doUpdateSet({ last: mark }))
        .execute(),
    )
    return { done, failed: 0 }
  },
})
