import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import type { RequestId } from '#modules/requests'
import { rebuildCases } from '#modules/requests'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { inTurns } from './support/in-turns.ts'
import { openManyRequests, requestCount } from './support/many-requests.ts'

const rounds = 3

/** Reads every event of every file and its data, and does nothing with them. */
const bareOver = (path: string) => {
  const bare = new DatabaseSync(path, { readOnly: true })
  const statement = bare.prepare('select * from request_event order by request, seq')
  return {
    pass: () => {
      const begun = performance.now()
      let seen = 0
      for (const { data } of statement.iterate())
        seen += Object.keys(JSON.parse(String(data)) as object).length
      assert.ok(seen > 0)
      return performance.now() - begun
    },
    close: () => {
      bare.close()
    },
  }
}

const run = async ({ say }: Context): Promise<Measured> => {
  say(`  放入 ${requestCount} 件申请`)
  const many = await openManyRequests(requestCount)
  const bare = bareOver(many.path)
  try {
    const ours = async () => {
      const begun = performance.now()
      let next: RequestId | undefined = '' as RequestId
      while (next !== undefined) {
        const from: RequestId = next
        const page = await many.database.transaction((tx) => rebuildCases(tx, from))
        assert.deepEqual(page.moved, [])
        next = page.next
      }
      return performance.now() - begun
    }
    const measured = await inTurns(rounds, ours, bare.pass)
    const each = ((measured.ours / requestCount) * 1000).toFixed(0)
    return { ...measured, note: `${requestCount} 件；重新计算每件 ${each} 微秒，与现有的逐项比对` }
  } finally {
    bare.close()
    await many.close()
  }
}

export const benchmark: Benchmark = {
  name: 'due-dates-vs-pass',
  title: '重新计算全部答复期限要多少毫秒，对照把同样的记录读一遍',
  unit: '毫秒',
  target: { ratio: 10, good: 'at-most' },
  run,
}
