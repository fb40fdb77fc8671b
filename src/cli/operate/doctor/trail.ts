import type { AuditTables, ChainedRow, Link } from '#platform/audit'
import { chainStart, linkOf } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { later } from '#platform/clock'
import type { Database, ReadOnly } from '#platform/db'
import { sql } from '#platform/db'
import type { Look } from './finding.ts'
import { bad, ok } from './finding.ts'

/** So many of the newest rows are verified; all of them by `gongkai audit verify`. */
const tail = 1000

const valueOf = (text: string | null): unknown => (text === null ? null : JSON.parse(text))

const newestRows = async (query: ReadOnly<AuditTables>): Promise<readonly ChainedRow[]> => {
  const rows = await query
    .selectFrom('audit')
    .selectAll()
    .orderBy('sequence', 'desc')
    .limit(tail + 1)
    .execute()
  return rows.toReversed().map(({ origin, before, after, ...row }) => ({
    ...row,
    from: origin,
    before: valueOf(before),
    after: valueOf(after),
  }))
}

/** The number of the first row that does not follow from the one before it. */
const firstBroken = (rows: readonly ChainedRow[]): number | undefined => {
  const [first] = rows
  if (first === undefined) return undefined
  let head: Link = first.sequence === 1 ? chainStart : first
  for (const row of first.sequence === 1 ? rows : rows.slice(1)) {
    const expected = linkOf(head, row)
    if (expected.link !== row.link || expected.sequence !== row.sequence) return row.sequence
    head = row
  }
  return undefined
}

const trailLook = (database: Database<AuditTables>): Look => ({
  id: 'audit',
  title: '审计记录',
  look: async () => {
    const rows = await database.snapshot(newestRows)
    const broken = firstBroken(rows)
    return broken === undefined
      ? ok(`最近的${Math.min(rows.length, tail)}行链条完整。`)
      : bad(`第 ${broken} 行与它前面的对不上。请运行 gongkai audit verify 查明，并保留现有的数据库文件。`)
  },
})

const minute = 60_000

const lastMoment = async (query: ReadOnly<AuditTables>): Promise<Instant | undefined> =>
  (await query.selectFrom('audit').select('at').orderBy('sequence', 'desc').limit(1).executeTakeFirst())?.at

const serverSeconds = async (query: ReadOnly<AuditTables>): Promise<number> => {
  const asked = sql<number>`extract(epoch from clock_timestamp())`
  return (await query.selectNoFrom(asked.as('seconds')).executeTakeFirstOrThrow()).seconds
}

const clockLook = (database: Database<AuditTables>, clock: () => Instant): Look => ({
  id: 'clock',
  title: '时钟',
  look: async () => {
    const last = await database.read(lastMoment)
    const now = clock()
    if (last !== undefined && last > later(now, minute))
      return bad(`本机时间 ${now} 早于最后一条审计记录 ${last}，时钟不准。请校准时钟（chrony、ntp）。`)
    if (database.engine === 'sqlite') return ok(`本机时间 ${now}。`)
    const apart = Math.abs((await database.read(serverSeconds)) * 1000 - Date.parse(clock()))
    return apart > minute
      ? bad(`本机与数据库服务器的时间相差${Math.round(apart / 1000)}秒。请校准时钟（chrony、ntp）。`)
      : ok(`本机时间 ${now}，与数据库服务器一致。`)
  },
})

/** Looks at the newest part of the trail, and whether this machine's time can be believed. */
export const trailLooks = (database: Database<AuditTables>, clock: () => Instant): readonly Look[] => [
  trailLook(database),
  clockLook(database, clock),
]
