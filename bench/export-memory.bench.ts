import assert from 'node:assert/strict'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Benchmark } from './support/benchmark.ts'
import { exportOf } from './support/export-run.ts'
import { closeHouse, openHouse } from './support/house.ts'
import { addManyDocuments } from './support/many-documents.ts'

/** Documents of the larger copy; BENCH_EXPORT says otherwise. */
const most = Number(process.env['BENCH_EXPORT'] ?? 5000)

export const benchmark: Benchmark = {
  name: 'export-memory',
  title: '写出静态副本的内存峰值，对照十分之一的文件：应当不随文件数增长',
  unit: 'MB',
  target: { ratio: 1.2, good: 'at-most' },
  run: async ({ say }) => {
    const house = await openHouse()
    try {
      await house.stop()
      const runs = []
      for (const count of [Math.round(most / 10), most]) {
        const folder = join(house.folder, String(count))
        for (const name of ['house.db', 'house.key', 'files'])
          await cp(join(house.folder, name), join(folder, name), { recursive: true })
        await addManyDocuments(`sqlite:${join(folder, 'house.db')}`, count)
        say(`  写出 ${count} 份文件`)
        const run = await exportOf(folder)
        assert.ok(run.documents >= count, `${run.documents} documents were written`)
        runs.push(run)
      }
      const [small, large] = runs
      assert.ok(small && large)
      const rates = runs.map(
        ({ documents, seconds }) => `${documents} 份每秒 ${Math.round(documents / seconds)} 份`,
      )
      return { ours: large.peak, base: small.peak, note: rates.join('，') }
    } finally {
      await closeHouse(house)
    }
  },
}
