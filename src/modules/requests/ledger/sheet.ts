import { applicants } from '#statute/applicants'
import type { LocalDate } from '#statute/calendar'
import { decisionOf } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { WorkbookCell } from '#platform/spreadsheet'
import { drawWorkbook, textCell } from '#platform/spreadsheet'
import { personNames } from '#modules/identity'
import { organisationNames } from '#modules/organisations'
import type { RequestCells } from '../cells.ts'
import { maskForm, readForm } from '../intake/form.ts'
import type { CaseRow, Query, RequestRow, Writing } from '../schema/index.ts'
import { intakeChannels, stages } from '../schema/index.ts'
import { openOnly } from './open-work.ts'
import type { Counting } from './places.ts'
import { placeOf } from './places.ts'

/** As many lines as one file has. */
const most = 20_000

const head: WorkbookCell = { fontWeight: 'bold', backgroundColor: '#F1F1F1', borderStyle: 'thin' }
const line: WorkbookCell = { borderStyle: 'thin', wrap: true, alignVertical: 'top' }

const headings = [
  ['编号', 22],
  ['收到日期', 12],
  ['渠道', 12],
  ['申请人类别', 14],
  ['申请人', 22],
  ['电话', 16],
  ['地址', 26],
  ['申请内容', 60],
  ['经办人', 12],
  ['环节', 12],
  ['答复期限', 14],
  ['处理结果', 26],
  ['表三行次', 10],
  ['办结日期', 12],
  ['是否逾期', 10],
  ['重新办理', 26],
] as const

type Row = CaseRow & Pick<RequestRow, 'form'>

/** What an export is of, and whether it says who applied. */
export interface LedgerAsked extends Counting {
  readonly personal: boolean
}

/** 条例第四十五条: a ledger of a period, read in one go, to be drawn behind the read. */
export interface LedgerSheet {
  readonly name: string
  readonly rows: WorkbookCell[][]
}

const timeliness = ({ concluded_on, late, due_on }: Row, today: LocalDate): string => {
  if (concluded_on !== null) return late === 1 ? '逾期' : '按期'
  return due_on !== null && due_on < today ? '已逾期未办结' : ''
}

/** Until when it is answered anew; the columns before stay those of its first answer, which table 3 counts. */
const anew = ({ redo, due_on, provisional }: Row, today: LocalDate): string => {
  if (redo !== 1) return ''
  if (due_on === null) return '正在重新办理'
  const over = due_on < today ? '，已逾期' : ''
  return `正在重新办理，期限${due_on}${provisional === 1 ? '（暂定）' : ''}${over}`
}

const rowsIn = (query: Query, { organisation, from, until }: Counting): Promise<readonly Row[]> =>
  query
    .selectFrom('request_case')
    .innerJoin('request', 'request.id', 'request_case.request')
    .selectAll('request_case')
    .select('request.form')
    .where('request_case.organisation', '=', organisation)
    .where('request_case.counted', '=', 1)
    .where('request_case.received_on', '<=', until)
    .where((of) => of.or([openOnly, of('request_case.concluded_on', '>=', from)]))
    .orderBy('request_case.received_on')
    .orderBy('request_case.request')
    .limit(most + 1)
    .execute()

const textsOf = (
  row: Row,
  form: ReturnType<typeof readForm>,
  { people, today }: { readonly people: ReadonlyMap<string, string>; readonly today: LocalDate },
): readonly string[] => [
  row.number,
  row.received_on ?? '',
  intakeChannels[row.channel],
  applicants[row.applicant_kind].title,
  form.name,
  form.phone ?? '',
  form.address ?? '',
  form.description,
  row.handler === null ? '' : (people.get(row.handler) ?? ''),
  stages[row.stage],
  row.due_on === null || row.redo === 1 ? '' : `${row.due_on}${row.provisional === 1 ? '（暂定）' : ''}`,
  row.outcome === null ? '' : decisionOf(row.outcome).title,
  row.result_row ?? '',
  row.concluded_on ?? '',
  timeliness(row, today),
  anew(row, today),
]

/** How many lines of a ledger table 3 counts, and how many stand in it only as they are answered anew. */
const totals = (rows: readonly Row[], asked: Counting): string => {
  const counted = rows.filter((row) => placeOf(row, asked) !== undefined).length
  const besides = rows.length - counted
  const more = besides === 0 ? '' : `；另有 ${besides} 件以前办结的正在重新办理，不再计入表三`
  return `共 ${counted} 件（期间内收到的，和期初尚未办结的）${more}`
}

/**
 * The ledger of a period: every case that table 3 of it may count, and those answered anew. Who applied is covered unless `personal`. Throws
 * Refusal `ledger-long` above twenty thousand lines.
 */
export const ledgerSheet = async (
  query: Query,
  asked: LedgerAsked,
  today: LocalDate,
  cells: RequestCells,
): Promise<LedgerSheet> => {
  const { organisation, from, until, personal } = asked
  const rows = await rowsIn(query, asked)
  if (rows.length > most)
    throw refuse(
      'invalid',
      'ledger-long',
      '期间太长',
      `一份台账最多${most}件，请缩短期间，分几份导出。`,
      'from',
    )
  const people = await personNames(query, [...new Set(rows.flatMap(({ handler }) => handler ?? []))])
  const body = (await organisationNames(query, [organisation], today)).get(organisation) ?? ''
  const told = [
    `期间：${from} 至 ${until}，${totals(rows, asked)}`,
    `导出日期：${today}；申请人信息${personal ? '未遮盖，请按规定保管' : '已遮盖'}`,
  ]
  return {
    name: `依申请公开台账-${from}-${until}.xlsx`,
    rows: [
      [textCell(`${body}政府信息公开申请台账`, { fontWeight: 'bold', fontSize: 14 })],
      ...told.map((text) => [textCell(text)]),
      headings.map(([text]) => textCell(text, head)),
      ...rows.map((row) => {
        const form = readForm(cells.openForm(row.request, row.form))
        const texts = textsOf(row, personal ? form : maskForm(form), { people, today })
        return texts.map((text) => textCell(text, line))
      }),
    ],
  }
}

/** Draws it as an Excel workbook. */
export const drawLedger = ({ rows }: LedgerSheet): Promise<Uint8Array<ArrayBuffer>> =>
  drawWorkbook(
    '申请台账',
    rows,
    headings.map(([, width]) => ({ width })),
  )

/** Writes down who took the ledger of a period out of the house, and whether it says who applied. */
export const recordExport = (
  tx: Writing,
  act: Act,
  { organisation, from, until, personal }: LedgerAsked,
): Promise<unknown> =>
  record(tx, act, {
    what: 'request.export',
    subject: `organisation:${organisation}`,
    organisation,
    after: { from, until, personal },
  })
