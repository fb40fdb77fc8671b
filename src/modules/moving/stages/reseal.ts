import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Keys } from '#platform/crypto'
import { sealer as sealerOf } from '#platform/crypto'
import type { Database, PageDone } from '#platform/db'
import { throughAll } from '#platform/db'
import type { Reading } from '../schema/index.ts'
import { movingCells } from './sealed.ts'

const atOnce = 100

/** An item by its run and its number there. */
type Place = readonly [string, number]

/** Seals every item and profile of runs anew with the current key, a hundred a transaction. Gives how many. */
export const resealMoving = async (
  database: Pick<Database<Reading & AuditTables>, 'transaction'>,
  keys: Keys,
  act: Act,
): Promise<number> => {
  const { reseal } = sealerOf(keys)
  const profiles = await database.transaction(async (tx) => {
    const runs = await tx
      .selectFrom('moving_run')
      .select(['id', 'profile'])
      .where('profile', 'is not', null)
      .execute()
    for (const { id, profile } of runs)
      await tx
        .updateTable('moving_run')
        .set({ profile: profile && reseal(profile, movingCells.profileCell(id)) })
        .where('id', '=', id)
        .execute()
    return runs.length
  })
  const page = (after: Place): Promise<PageDone<Place>> =>
    database.transaction(async (tx) => {
      const rows = await tx
        .selectFrom('moving_item')
        .select(['run', 'seq', 'raw', 'content'])
        .where((row) =>
          row.or([
            row('run', '>', after[0] as never),
            row.and([row('run', '=', after[0] as never), row('seq', '>', after[1])]),
          ]),
        )
        .where((row) => row.or([row('raw', 'is not', null), row('content', 'is not', null)]))
        .orderBy('run')
        .orderBy('seq')
        .limit(atOnce)
        .execute()
      for (const { run, seq, raw, content } of rows)
        await tx
          .updateTable('moving_item')
          .set({
            raw: raw && reseal(raw, movingCells.cellOf('raw', run, seq)),
            content: content && reseal(content, movingCells.cellOf('content', run, seq)),
          })
          .where('run', '=', run)
          .where('seq', '=', seq)
          .execute()
      if (rows.length > 0)
        await record(tx, act, {
          what: 'moving.reseal',
          subject: 'moving_item',
          organisation: null,
          after: { changed: rows.length },
        })
      const last = rows.at(-1)
      const next: Place | undefined =
        last === undefined || rows.length < atOnce ? undefined : [last.run, last.seq]
      return { next, changed: rows.length }
    })
  return profiles + (await throughAll<Place>(['', 0], page))
}
