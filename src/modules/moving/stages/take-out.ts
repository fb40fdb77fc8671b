import { setImmediate } from 'node:timers/promises'
import type { DocumentId } from '#modules/publishing'
import { undoMoveIn } from '#modules/publishing'
import type { RunRow, Writing } from '../schema/index.ts'
import { finishRun } from './finish.ts'
import type { Tools, Working } from './tools.ts'
import { actOf } from './tools.ts'

const atOnce = 20

const takeOne = async (
  tx: Writing,
  tools: Tools,
  run: RunRow,
  { seq, document }: { readonly seq: number; readonly document: DocumentId },
): Promise<void> => {
  const addresses = await tx.selectFrom('old_address').selectAll().where('document', '=', document).execute()
  await tx.deleteFrom('old_address').where('document', '=', document).execute()
  const why = await undoMoveIn(tx, actOf(tools, run), document)
  if (why !== undefined && addresses.length > 0)
    await tx.insertInto('old_address').values(addresses).execute()
  await tx
    .updateTable('moving_item')
    .set(
      why === undefined
        ? { state: 'removed', document: null }
        : { state: 'stuck', sentence: `没有撤销：${why}，请到文件里办理。` },
    )
    .where('run', '=', run.id)
    .where('seq', '=', seq)
    .execute()
}

/** Takes out again what a run put in, the last first; what somebody has worked on since stays, and its item says why. */
export const takeOut = async (tools: Tools, { run, signal }: Working): Promise<void> => {
  for (;;) {
    if (signal.aborted) return
    const items = await tools.database.read((query) =>
      query
        .selectFrom('moving_item')
        .select(['seq', 'document'])
        .where('run', '=', run.id)
        .where('state', '=', 'moved')
        .orderBy('seq', 'desc')
        .limit(atOnce)
        .execute(),
    )
    if (items.length === 0) break
    await tools.database.transaction(async (tx) => {
      for (const { seq, document } of items)
        if (document !== null) await takeOne(tx, tools, run, { seq, document })
      await tx
        .updateTable('moving_run')
        .set((row) => ({ progress: row('progress', '+', items.length), changed_at: tools.clock() }))
        .where('id', '=', run.id)
        .execute()
    })
    await setImmediate()
  }
  await finishRun(tools, run, { from: 'removing', to: 'removed' })
}
