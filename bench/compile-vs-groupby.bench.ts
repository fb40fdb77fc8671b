import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { parseLocalDate } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import { openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { openOrganisation } from '#modules/organisations'
import { evidenceBehind, figuresOf } from '#modules/report-filing'
import type { Tables } from '../src/api/index.ts'
import { migrations } from '../src/migrations.ts'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import { inTurns } from './support/in-turns.ts'

/** How many cases the ledger has; BENCH_CASES=1000000 for the large one. */
const many = Number(process.env['BENCH_CASES'] ?? '100000')
const year = 2025
const rounds = 9
const onPage = 50
const time = '2026-01-05T01:00:00.000Z'

/** What one would write by hand for the same numbers. */
const bareQuery = `
  select applicant_kind, result_row, received_on >= '2025-01-01' as came,
    concluded_on is not null and concluded_on <= '2025-12-31' as over, count(*) as many
  from request_case
  where organisation = ? and counted = 1 and received_on <= '2025-12-31'
    and (concluded_on is null or concluded_on >= '2025-01-01')
  group by 1, 2, 3, 4`

/** Rows of the projection straight: four years of cases, most of them in the last, answers of every kind. */
const fill = (path: string, organisation: string): void => {
  const database = new DatabaseSync(path)
  database.exec('pragma synchronous = off; pragma foreign_keys = off')
  const request = database.prepare(
    `insert into request (id, organisation, number, form, name_index, text_index, code_digest, registered_at)
     values (?, ?, ?, '', '', '', ?, ?)`,
  )
  const line = database.prepare(
    `insert into request_case (request, organisation, number, seq, stage, applicant_kind, channel, received_on,
       provisional, waits, result_row, concluded_on, late, counted, open_tasks, redo, updated_at)
     values (?, ?, ?, 6, 'closed', ?, 'portal', ?, 0, '', ?, ?, 0, 1, 0, 0, ?)`,
  )
  const kinds = [
    'naturalPerson',
    'naturalPerson',
    'enterprise',
    'research',
    'charity',
    'legalService',
    'other',
  ]
  const rows = ['3.1', '3.1', '3.2', '3.3.1', '3.3.5', '3.3.6', '3.4.1', '3.4.1', '3.5.1', '3.5.2', '3.6.3']
  const first = Date.UTC(2022, 0, 3)
  const dayOf = (days: number): string => new Date(first + days * 86_400_000).toISOString().slice(0, 10)
  database.exec('begin')
  for (let index = 0; index < many; index += 1) {
    const id = newId()
    const number = `依申请〔2025〕${index + 1}号`
    const came = index % 5 === 0 ? (index * 7) % 1000 : 1050 + ((index * 13) % 390)
    const over = index % 23 === 0 ? null : dayOf(came + (index % 21))
    request.run(id, organisation, number, id, time)
    const row = over === null ? null : (rows[index % rows.length] ?? null)
    line.run(id, organisation, number, kinds[index % kinds.length] ?? 'other', dayOf(came), row, over, time)
  }
  database.exec('commit; analyze')
  database.close()
}

const p95 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? NaN

const cells: readonly CellName[] = [
  '1.6',
  '1.4',
  '2.6',
  '3.1.6',
  '3.1.0',
  '3.3.1.3',
  '3.6.3.6',
  '3.7.6',
  '4.0',
  '4.6',
].map((cell): CellName => `requests.${cell}`)

const run = async ({ say }: Context): Promise<Measured> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-compile-'))
  const path = join(folder, 'ledger.db')
  const database = await openDatabase<Tables>({ url: `sqlite:${path}` })
  try {
    await database.migrate(migrations, time)
    const organisation = await database.transaction((tx) =>
      openOrganisation(
        tx,
        { who: 'system:bench', at: time, from: null },
        {
          ...{ name: '示例县医疗保障局', level: 'county', kind: 'administrative', regionCode: '349921' },
          from: parseLocalDate('2019-03-01'),
        },
      ),
    )
    say(`  放入 ${many} 件申请`)
    fill(path, organisation)
    const bare = new DatabaseSync(path, { readOnly: true })
    const statement = bare.prepare(bareQuery)
    const asked = { organisation, year }
    let total = 0
    let counted = 0
    const { ours, base } = await inTurns(
      rounds,
      async () => {
        const begun = performance.now()
        const figures = await database.read((query) => figuresOf(query, asked))
        const took = performance.now() - begun
        counted = Object.entries(figures).reduce(
          (sum, [cell, figure]) => (/^requests\.[12]\.[0-5]$/u.test(cell) ? sum + Number(figure) : sum),
          0,
        )
        return took
      },
      () => {
        const begun = performance.now()
        const rows = statement.all(organisation)
        const took = performance.now() - begun
        total = rows.reduce((sum, row) => sum + Number(row['many']), 0)
        return took
      },
    )
    assert.equal(counted, total)
    bare.close()
    const pages: number[] = []
    for (let turn = 0; turn < 20; turn += 1)
      for (const cell of cells) {
        let after: string | undefined
        for (let page = 0; page < 3; page += 1) {
          const begun = performance.now()
          const found = await database.read((query) =>
            evidenceBehind(query, { ...asked, cell, after, limit: onPage }),
          )
          pages.push(performance.now() - begun)
          after = found.next
          if (after === undefined) break
        }
      }
    const note = `${many} 件，三张表；点开一格一页 ${onPage} 件 p95 ${p95(pages).toFixed(1)} 毫秒`
    return { ours, base, note }
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

export const benchmark: Benchmark = {
  name: 'compile-vs-groupby',
  title: '编制一年的三张表要多少毫秒，对照表三一句手写的 GROUP BY',
  unit: '毫秒',
  target: { ratio: 1.3, good: 'at-most' },
  run,
}
