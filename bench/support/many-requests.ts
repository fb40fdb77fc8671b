import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LocalDate } from '#statute/calendar'
import { addDays, calendarOf, parseLocalDate } from '#statute/calendar'
import { keysFrom } from '#platform/crypto'
import type { Database } from '#platform/db'
import { openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import type { OrganisationId } from '#modules/organisations'
import { openOrganisation } from '#modules/organisations'
import type { RequestCells, RequestForm, RequestId } from '#modules/requests'
import { rebuildCases, requestCells } from '#modules/requests'
import type { Tables } from '../../src/api/index.ts'
import { migrations } from '../../src/migrations.ts'

/** How many requests a load has; BENCH_REQUESTS says otherwise. */
export const requestCount = Number(process.env['BENCH_REQUESTS'] ?? '100000')

/** Many requests of one body, with their files, in a database of their own. */
export interface ManyRequests {
  readonly database: Database<Tables>
  readonly path: string
  readonly organisation: OrganisationId
  readonly cells: RequestCells
  readonly today: LocalDate
  readonly close: () => Promise<void>
}

const calendar = calendarOf()
const first = parseLocalDate('2024-01-02')
const benchToday = parseLocalDate('2026-11-27')
const days = 1050

const formOf = (index: number): RequestForm => ({
  applicantKind: index % 3 === 0 ? 'enterprise' : 'naturalPerson',
  name: `示例申请人${index}`,
  proof: null,
  idNumber: null,
  proofFiles: [],
  contact: null,
  phone: '13800000000',
  email: null,
  address: '示例县示例路 1 号',
  postcode: null,
  agent: null,
  description: `第 ${index} 件：${'二〇二五年度医疗保障基金收支情况'.repeat(3)}`,
  form: 'paper',
  way: 'post',
  help: null,
})

interface Fact {
  readonly kind: string
  readonly on: LocalDate
  readonly data: object
}

const after = (day: LocalDate, workdays: number): LocalDate => calendar.addWorkdays(day, workdays).date

/** The file of a request: the tenth asks for corrections, the ninth asks a third party, most are answered. */
const fileOf = (index: number, number: string): readonly Fact[] => {
  const on = after(addDays(first, index % days), 0)
  const kind = index % 3 === 0 ? 'enterprise' : 'naturalPerson'
  const fact = (what: string, workdays: number, data: object = {}): Fact => ({
    kind: what,
    on: after(on, workdays),
    data,
  })
  const begun = [
    fact('registered', 0, { applicantKind: kind, channel: 'counter', number, origin: null }),
    fact('received', 0, { channel: 'counter' }),
    fact('searched', 1, { result: 'found' }),
  ]
  const corrected = [fact('clarification-asked', 2, { until: addDays(on, 40) }), fact('clarified', 6)]
  const asked = [
    fact('third-party-asked', 2, { party: '第三方1' }),
    fact('third-party-reached', 3, { party: '第三方1' }),
    fact('third-party-answered', 9, { party: '第三方1', agrees: false }),
  ]
  const between = index % 10 === 0 ? corrected : index % 9 === 0 ? asked : []
  const decision = { decision: 'disclosed', parts: ['disclosed'], digest: '0'.repeat(64) }
  const ended = [
    fact('decided', 15, decision),
    fact('delivered', 15, { way: 'post', proof: null }),
    fact('closed', 16),
  ]
  return [...begun, ...between, ...ended].filter((one) => one.on <= benchToday)
}

const time = '2026-11-27T01:00:00.000Z'

const put = async (
  database: Database<Tables>,
  organisation: OrganisationId,
  cells: RequestCells,
  indexes: readonly number[],
): Promise<void> => {
  const rows = indexes.map((index) => ({
    id: newId() as RequestId,
    index,
    number: `依申请〔2026〕${index + 1}号`,
  }))
  await database.transaction(async (tx) => {
    await tx
      .insertInto('request')
      .values(
        rows.map(({ id, index, number }) => ({
          ...{ id, organisation, number, form: cells.sealForm(id, JSON.stringify(formOf(index))) },
          ...{ name_index: `n${index % 5000}`, id_index: null, phone_index: null, text_index: `t${index}` },
          ...{ code_digest: id, registered_at: time },
        })),
      )
      .execute()
    await tx
      .insertInto('request_event')
      .values(
        rows.flatMap(({ id, index, number }) =>
          fileOf(index, number).map(({ kind, on, data }, place) => ({
            ...{ request: id, seq: place + 1, kind, on_date: on, recorded_at: time },
            ...{ by: 'system' as const, data: JSON.stringify(data), sealed: null },
          })),
        ),
      )
      .execute()
    // What lists ask follows from the files: worked out below as after a holiday notice.
    await tx
      .insertInto('request_case')
      .values(
        rows.map(({ id, number }) => ({
          ...{ request: id, organisation, number, seq: 0, stage: 'unconfirmed' as const },
          ...{ applicant_kind: 'other' as const, channel: 'counter' as const, handler: null, section: null },
          ...{ received_on: null, due_on: null, provisional: 0, waits: '', outcome: null, result_row: null },
          ...{ concluded_on: null, late: 0, counted: 1, open_tasks: 0, redo: 0, updated_at: time },
        })),
      )
      .execute()
  })
}

/** Opens a database with so many requests: their files written straight, their projection worked out by the program. */
export const openManyRequests = async (count: number): Promise<ManyRequests> => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-requests-'))
  const path = join(folder, 'requests.db')
  const database = await openDatabase<Tables>({ url: `sqlite:${path}` })
  await database.migrate(migrations, time)
  const cells = requestCells(keysFrom([randomBytes(32)]))
  const act = { who: 'system:bench', at: time, from: null }
  const organisation = await database.transaction((tx) =>
    openOrganisation(tx, act, {
      name: '示例县医疗保障局',
      level: 'county',
      kind: 'administrative',
      regionCode: '349921',
      from: parseLocalDate('2019-03-01'),
    }),
  )
  for (let start = 0; start < count; start += 200) {
    const indexes = Array.from({ length: Math.min(200, count - start) }, (_, place) => start + place)
    await put(database, organisation, cells, indexes)
  }
  let next: RequestId | undefined = '' as RequestId
  while (next !== undefined) {
    const from: RequestId = next
    next = (await database.transaction((tx) => rebuildCases(tx, from))).next
  }
  return {
    ...{ database, path, organisation, cells, today: benchToday },
    close: async () => {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
