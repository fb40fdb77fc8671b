import type { LocalDate } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import { permits } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import type { Caller } from '#modules/sign-off'
import { lastFiled } from '../chain/index.ts'
import { reportingBodies } from '../reminders/bodies.ts'
import type { Query, ReportDuty, ReportRow } from '../schema/index.ts'
import { dutiesOf } from './duties.ts'
import { roundOf } from './round.ts'
import { turnOf } from './sign.ts'

/** What of a report waits for somebody. */
export type ReportWait = 'compile' | 'sign' | 'file' | 'hand-in' | 'correct'

/** A report that waits for a person. */
export interface WaitingReport {
  readonly organisation: OrganisationId
  readonly year: number
  readonly what: ReportWait
  /** The title of the step to sign; how many lines there are to correct; else empty. */
  readonly part: string
  /** The last day of the duty it serves; null where none runs. */
  readonly due: LocalDate | null
}

/** From the first day of the year on the report of the year before is to be made: so many days before it is a task. */
const isOpen = (left: number | null): boolean => left !== null && left <= 40

const dutyWaits = async (
  query: Query,
  organisation: OrganisationId,
  row: ReportRow | undefined,
  { year, today, may }: { readonly year: number; readonly today: LocalDate; readonly may: May },
): Promise<readonly WaitingReport[]> => {
  const open = (await dutiesOf(query, { organisation, year }, today)).filter(({ left }) => isOpen(left))
  const of = (wanted: ReportDuty) => open.find(({ duty }) => duty === wanted)
  const first = of('public') ?? of('authority')
  const waits: WaitingReport[] = []
  const base = { organisation, year, part: '', due: first?.due ?? null }
  const stage = row?.stage ?? 'draft'
  if (first !== undefined && stage === 'draft' && (await may('report.compile', organisation)))
    waits.push({ ...base, what: 'compile' })
  const authority = of('authority')
  if (authority !== undefined && stage === 'filed' && (await may('report.file', organisation)))
    waits.push({ ...base, what: 'hand-in', due: authority.due })
  return waits
}

type May = (permission: 'report.compile' | 'report.file', organisation: OrganisationId) => Promise<boolean>

const signWaits = async (
  query: Query,
  row: ReportRow,
  { caller, today, may }: { readonly caller: Caller; readonly today: LocalDate; readonly may: May },
): Promise<readonly WaitingReport[]> => {
  const { organisation, year } = row
  if (row.stage === 'signed' && (await may('report.file', organisation)))
    return [{ organisation, year, what: 'file', part: '', due: null }]
  const round = row.stage === 'review' ? await roundOf(query, row) : undefined
  if (round === undefined) return []
  const { sitting, barred } = await turnOf(query, row, round, caller, today)
  return sitting !== undefined && barred === undefined
    ? [{ organisation, year, what: 'sign', part: round.due?.title ?? '', due: null }]
    : []
}

const correctionWait = async (query: Query, row: ReportRow, may: May): Promise<readonly WaitingReport[]> => {
  if (row.stage !== 'filed') return []
  const filing = await lastFiled(query, row)
  if (filing === undefined || filing.origin === 'history') return []
  const found = await query
    .selectFrom('report_change')
    .select('lines')
    .where('filing', '=', filing.id)
    .executeTakeFirst()
  const { organisation, year } = row
  if (found === undefined || found.lines === 0 || !(await may('report.compile', organisation))) return []
  return [{ organisation, year, what: 'correct', part: String(found.lines), due: null }]
}

/** Everything of reports that waits for a person today: to compile, to sign, to file, to hand in, to correct. */
export const waitingReports = async (
  query: Query,
  { caller, today }: { readonly caller: Caller; readonly today: LocalDate },
): Promise<readonly WaitingReport[]> => {
  const holds = (name: string) =>
    caller.grants.some(({ permissions }) => permissions.some((one) => one === name))
  if (!holds('report.compile') && !holds('report.sign') && !holds('report.file')) return []
  const own = caller.grants.flatMap(({ organisation }) => organisation ?? [])
  const may: May = (permission, organisation) => permits(query, caller, permission, organisation, today)
  const year = yearOf(today) - 1
  const waits: WaitingReport[] = []
  for (const organisation of (await reportingBodies(query)).filter((body) => own.includes(body))) {
    const rows = await query
      .selectFrom('report_year')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('year', '>=', year - 3)
      .execute()
    const now = rows.find((row) => row.year === year)
    waits.push(...(await dutyWaits(query, organisation, now, { year, today, may })))
    for (const row of rows) {
      waits.push(...(await signWaits(query, row, { caller, today, may })))
      waits.push(...(await correctionWait(query, row, may)))
    }
  }
  return waits
}
