import { record } from '#platform/audit'
import type { RunRow, RunState } from '../schema/index.ts'
import type { Tools } from './tools.ts'
import { actOf, runOf } from './tools.ts'

/** Says that a run went through a stage to its end; nothing where it has left the stage meanwhile. */
export const finishRun = (
  tools: Tools,
  run: RunRow,
  { from, to }: { readonly from: RunState; readonly to: RunState },
): Promise<void> =>
  tools.database.transaction(async (tx) => {
    const now = await runOf(tx, run.id)
    if (now?.state !== from) return
    const act = actOf(tools, run)
    await tx
      .updateTable('moving_run')
      .set({ state: to, changed_at: act.at })
      .where('id', '=', run.id)
      .execute()
    await record(tx, act, {
      what: 'moving.finish',
      subject: `moving-run:${run.id}`,
      organisation: run.organisation,
      after: { state: to, items: now.progress },
    })
  })
