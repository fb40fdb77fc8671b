import { record } from '#platform/audit'
import type { RunRow } from '../schema/index.ts'
import type { Tools } from './tools.ts'
import { actOf, runOf } from './tools.ts'

/** What was read waits for a person now; nothing read at all is a failure, told. One row of the trail. */
export const endGathering = (
  { database, ...tools }: Tools,
  run: RunRow,
  problem: string | null,
): Promise<void> =>
  database.transaction(async (tx) => {
    const now = await runOf(tx, run.id)
    if (now?.state !== 'gathering') return
    const empty = now.items === 0
    const act = actOf({ database, ...tools }, run)
    const state = empty ? ('failed' as const) : ('mapping' as const)
    const said = problem ?? (empty ? '没有读到任何信息，请核对文件或者网址。' : null)
    await tx
      .updateTable('moving_run')
      .set({ state, problem: said, changed_at: act.at })
      .where('id', '=', run.id)
      .execute()
    await record(tx, act, {
      what: 'moving.gather',
      subject: `moving-run:${run.id}`,
      organisation: run.organisation,
      after: { state, items: now.items },
    })
  })
