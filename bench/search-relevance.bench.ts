import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#platform/db'
import type { SearchTables } from '#platform/search'
import { searchMigrations } from '#platform/search'
import { answerAll, meanGain, putDocuments } from '../test/search/support/relevance.ts'
import type { Benchmark } from './support/benchmark.ts'

const documents = 20_000

export const benchmark: Benchmark = {
  name: 'search-relevance',
  title: '写定的一组问题在两万件里前十条答得多好（nDCG@10 的平均），对照最好的排法',
  unit: 'nDCG@10',
  target: { ratio: 0.95, good: 'at-least' },
  run: async ({ say }) => {
    const folder = await mkdtemp(join(tmpdir(), 'gongkai-relevance-'))
    const database = await openDatabase<SearchTables>({ url: `sqlite:${join(folder, 'search.db')}` })
    try {
      await database.migrate(searchMigrations, '2026-01-01T00:00:00.000Z')
      await putDocuments(database, documents, (done) => {
        if (done % 5000 === 0) say(`  已收 ${done} / ${documents} 件`)
      })
      const answers = await answerAll(database, documents)
      const worst = answers
        .toSorted((one, other) => one.gain - other.gain)
        .slice(0, 5)
        .map(({ text, gain }) => `${text} ${gain.toFixed(2)}`)
      return {
        ours: meanGain(answers),
        base: 1,
        note: `${answers.length} 个问题，最差的是 ${worst.join('、')}`,
      }
    } finally {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}
