import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { parseLocalDate } from '#statute/calendar'
import { casePage, statisticsOf } from '#modules/requests'
import type { Benchmark, Context, Measured } from './support/benchmark.ts'
import type { ManyRequests } from './support/many-requests.ts'
import { openManyRequests, requestCount } from './support/many-requests.ts'

const pages = 200
const onPage = 50

/** What 95 of a hundred calls stay below, in milliseconds. */
const p95 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? NaN

const bareQuery = `
  select request_case.*, request.form from request_case
  join request on request.id = request_case.request
  where request_case.organisation = ? and concluded_on is null and counted = 1
  order by case when request_case.stage = 'unconfirmed' then '0' else coalesce(request_case.due_on, '9999-12-31') end, request_case.request
  limit ?`

const measure = async (many: ManyRequests): Promise<Measured> => {
  const { database, path, organisation, cells, today } = many
  const bare = new DatabaseSync(path, { readOnly: true })
  const statement = bare.prepare(bareQuery)
  const filter = { organisation, state: 'open', limit: onPage } as const
  const ours: number[] = []
  const base: number[] = []
  for (let turn = 0; turn < pages; turn += 1) {
    const begun = performance.now()
    const { rows } = await database.read((query) => casePage(query, filter, { today, within: 'all' }, cells))
    const between = performance.now()
    const same = statement.all(organisation, onPage)
    base.push(performance.now() - between)
    ours.push(between - begun)
    assert.deepEqual(
      rows.map(({ id }) => id),
      same.map(({ request }) => request),
    )
  }
  bare.close()
  const begun = performance.now()
  const period = { from: parseLocalDate('2025-01-01'), until: parseLocalDate('2025-12-31') }
  const { broken } = await database.read((query) => statisticsOf(query, { organisation, ...period }))
  assert.deepEqual(broken, [])
  const counted = Math.round(performance.now() - begun)
  return {
    ours: p95(ours),
    base: p95(base),
    note: `${requestCount} 件，每页 ${onPage} 件，解开、遮盖每件的申请表；一年的表三 ${counted} 毫秒`,
  }
}

const run = async ({ say }: Context): Promise<Measured> => {
  say(`  放入 ${requestCount} 件申请`)
  const many = await openManyRequests(requestCount)
  try {
    return await measure(many)
  } finally {
    await many.close()
  }
}

export const benchmark: Benchmark = {
  name: 'request-ledger',
  title: '待答复的申请一页要多少毫秒（p95），对照同一个查询用预编译语句直接取',
  unit: '毫秒',
  target: { ratio: 5, good: 'at-most' },
  run,
}
