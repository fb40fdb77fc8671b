import type { AuditTables } from '#platform/audit'
import type { Instant } from '#platform/clock'
import type { Database } from '#platform/db'
import { changeSetting } from '#platform/settings'
import type { KeepingReading } from '#modules/keeping'
import { placeHold, setRule } from '#modules/keeping'
import type { RequestCells, RequestId } from '#modules/requests'
import {
  approveLogEntry,
  groupsOf,
  linkGroup,
  noteSuggestion,
  reuseSweep,
  writeLogEntry,
} from '#modules/reuse'
import type { AtWork } from '../at-work.ts'

type Tables = KeepingReading & AuditTables

/** What an example office does with answered requests. */
interface Bench {
  readonly database: Database<Tables>
  readonly office: AtWork
  readonly cells: RequestCells
  readonly now: Instant
}

/** Words of the office for the log of decisions, by the kind of the answer. */
const summaries = [
  ['disclosed', '某年度全县基本医疗保险基金收支决算表'],
  ['nonexistent', '上世纪九十年代公费医疗改革试点的会议纪要'],
  ['internalMatter', '某年度干部竞聘的打分表'],
  ['partial', '某年度与定点医疗机构签订的医保服务协议'],
] as const

const concludedAs = (database: Database<Tables>, { organisation }: AtWork, outcome: string, many: number) =>
  database.read((query) =>
    query
      .selectFrom('request_case')
      .select('request')
      .where('organisation', '=', organisation)
      .where('outcome', '=', outcome as never)
      .where('concluded_on', 'is not', null)
      .orderBy('request', 'desc')
      .limit(many)
      .execute(),
  )

const writeLog = async ({ database, office, cells, now }: Bench): Promise<void> => {
  for (const [kind, summary] of summaries) {
    const [found] = await concludedAs(database, office, kind, 1)
    if (found === undefined) continue
    await database.transaction(async (tx) => {
      const { request } = found
      const written = { request, caller: office.caller('jingban'), summary }
      const entry = await writeLogEntry(tx, office.act('jingban', now), written, cells)
      // The last one still waits for somebody.
      if (kind === 'partial') return
      const approved = { entry, caller: office.caller('zhuren') }
      await approveLogEntry(tx, office.act('zhuren', now), approved, cells)
    })
  }
  await database.transaction((tx) =>
    changeSetting(tx, office.act('zhuren', now), { name: 'decisions.public', value: true }),
  )
}

/** One group has its document already: what was asked most often was published. */
const linkOne = async ({ database, office, cells, now }: Bench): Promise<void> => {
  const { organisation } = office
  const { rows } = await database.read((query) => groupsOf(query, { organisation, limit: 50 }, cells))
  const group = rows.find(({ subject }) => subject.includes('决算'))
  const document = await database.read((query) =>
    query
      .selectFrom('document')
      .select('id')
      .where('organisation', '=', organisation)
      .where('visibility', '=', 'public')
      .where('title', 'like', '%决算%')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  if (group === undefined || document === undefined) return
  const input = { group: group.id, document: document.id, caller: office.caller('jingban') }
  await database.transaction((tx) => linkGroup(tx, office.act('jingban', now), input))
}

const keepingOf = async ({ database, office, now }: Bench): Promise<void> => {
  const caller = office.caller('zhuren')
  const [contested] = await concludedAs(database, office, 'internalMatter', 1)
  const [wished] = await concludedAs(database, office, 'disclosed', 1)
  await database.transaction((tx) =>
    setRule(tx, office.act('zhuren', now), {
      organisation: office.organisation,
      caller,
      class: 'granted',
      term: '10',
      personalYears: 3,
      basis: '本局文书档案保管期限表（示例）',
    }),
  )
  const hold = async (request: RequestId) =>
    database.transaction((tx) =>
      placeHold(tx, office.act('zhuren', now), { request, caller, reason: '审计机关正在延伸审计（示例）' }),
    )
  if (contested !== undefined) await hold(contested.request)
  if (wished !== undefined)
    await database.transaction((tx) =>
      noteSuggestion(tx, office.act('jingban', now), {
        request: wished.request,
        caller: office.caller('jingban'),
        suggested: true,
      }),
    )
}

/** Whether an office has its examples: the log of decisions is written first. */
const isFurnished = (database: Database<Tables>, { organisation }: AtWork) =>
  database.read(
    async (query) =>
      (await query
        .selectFrom('reuse_log_entry')
        .select('id')
        .where('organisation', '=', organisation)
        .executeTakeFirst()) !== undefined,
  )

/** What becomes of answers in the example office: groups, a document for one, the log of decisions, a term, a hold. */
export const furnishKeeping = async (
  database: Database<Tables>,
  office: AtWork,
  cells: RequestCells,
  now: Instant,
): Promise<void> => {
  if (await isFurnished(database, office)) return
  const bench = { database, office, cells, now }
  await reuseSweep(cells).run({ database, now, signal: new AbortController().signal })
  await linkOne(bench)
  await keepingOf(bench)
  await writeLog(bench)
}
