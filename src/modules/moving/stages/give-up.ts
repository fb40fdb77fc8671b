import { record } from '#platform/audit'
import { failureSentence } from '#platform/schedule'
import { Refusal } from '#platform/refusal'
import type { RunRow, RunState } from '../schema/index.ts'
import type { Tools } from './tools.ts'
import { actOf, runOf } from './tools.ts'

interface End {
  readonly state: RunState
  readonly problem: string
}

/** Where a run stands that can't go on, and what is told: whatever a person could do with it, they still can. */
const endOf = ({ state, way, items, progress }: RunRow, error: unknown): End | undefined => {
  const why = error instanceof Refusal ? error.detail : failureSentence(error)
  const near = `第 ${progress + 1} 条附近`
  switch (state) {
    case 'gathering':
      return way === 'crawl' && items > 0
        ? { state: 'mapping', problem: `没有采集完：${why}已经读到的可以移入。` }
        : { state: 'failed', problem: why }
    case 'checking':
      return { state: 'mapping', problem: `试运行停在${near}：${why}处理以后请再试。` }
    case 'running':
      return {
        state: 'done',
        problem: `移入停在${near}：${why}后面的没有移入，处理以后可以撤销这次迁移，重新读取。`,
      }
    case 'removing':
      return { state: 'done', problem: `撤销停在${near}：${why}处理以后请再撤销一次。` }
    default:
      return undefined
  }
}

/** Gives a run up that can't go on, and says on it why. One row of the trail. */
export const giveUp = (tools: Tools, { id, state }: RunRow, error: unknown): Promise<void> =>
  tools.database.transaction(async (tx) => {
    const now = await runOf(tx, id)
    // Somebody may have ended it.
    if (now?.state !== state) return
    const end = endOf(now, error)
    if (end === undefined) return
    const act = actOf(tools, now)
    await tx
      .updateTable('moving_run')
      .set({ ...end, changed_at: act.at })
      .where('id', '=', id)
      .execute()
    await record(tx, act, {
      what: 'moving.give-up',
      subject: `moving-run:${id}`,
      organisation: now.organisation,
      before: { state },
      after: { state: end.state, progress: now.progress },
    })
  })
