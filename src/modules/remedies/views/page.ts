import type { LocalDate } from '#statute/calendar'
import type { RemedyForm, RemedyPath, RemedyResult } from '#statute/remedies'
import { calendarIn } from '#platform/calendar'
import type { Page } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { RequestId } from '#modules/requests'
import { workdaysLeft } from '#modules/requests'
import type { RemedyId } from '../ids.ts'
import type { DueKind, Query, RemedyCaseRow, RemedyStage } from '../schema/index.ts'

export interface RemedyFilter {
  readonly organisation?: OrganisationId | undefined
  /** Part of the number or of the organ. */
  readonly search?: string | undefined
  readonly form?: RemedyForm | undefined
  readonly stage?: RemedyStage | undefined
  readonly state?: 'open' | 'concluded' | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

/** A remedy in a list. */
export interface RemedyLine {
  readonly id: RemedyId
  readonly organisation: OrganisationId
  readonly number: string
  readonly form: RemedyForm
  readonly path: RemedyPath
  readonly stage: RemedyStage
  readonly organ: string
  readonly handler: PersonId | null
  readonly receivedOn: LocalDate
  readonly dueWhat: DueKind | null
  readonly dueOn: LocalDate | null
  /** Working days to it, negative once it is past; null where nothing is due. */
  readonly daysLeft: number | null
  readonly result: RemedyResult | null
  readonly boundOn: LocalDate | null
}

/** A row as a list shows it today. */
const lineOf = (row: RemedyCaseRow, left: (due: LocalDate) => number): RemedyLine => ({
  id: row.remedy,
  organisation: row.organisation,
  number: row.number,
  form: row.form,
  path: row.path,
  stage: row.stage,
  organ: row.organ,
  handler: row.handler,
  receivedOn: row.received_on,
  dueWhat: row.due_what,
  dueOn: row.due_on,
  daysLeft: row.due_on === null ? null : left(row.due_on),
  result: row.result,
  boundOn: row.bound_on,
})

interface Asked {
  readonly today: LocalDate
  /** The bodies the caller may see. */
  readonly within: 'all' | readonly OrganisationId[]
}

const urgency = sql<string>`coalesce(due_on, '9999-12-31')`

/** One page of the remedies a caller may see, what presses most first. Throws DatabaseError `cursor`. */
export const remedyPage = async (
  query: Query,
  { organisation, search = '', form, stage, state, after, limit }: RemedyFilter,
  { today, within }: Asked,
): Promise<Page<RemedyLine>> => {
  if (within !== 'all' && within.length === 0) return { rows: [], next: undefined }
  const calendar = await calendarIn(query)
  let asked = query.selectFrom('remedy_case').selectAll().select(urgency.as('urgency'))
  if (within !== 'all') asked = asked.where('organisation', 'in', within)
  if (organisation !== undefined) asked = asked.where('organisation', '=', organisation)
  if (form !== undefined) asked = asked.where('form', '=', form)
  if (stage !== undefined) asked = asked.where('stage', '=', stage)
  if (state !== undefined) asked = asked.where('concluded', '=', state === 'open' ? 0 : 1)
  const text = search
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
  if (text !== '') {
    const part = `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
    asked = asked.where(sql<boolean>`(number like ${part} escape '\\' or organ like ${part} escape '\\')`)
  }
  const lines = query.selectFrom(asked.as('line')).selectAll('line')
  const left = (due: LocalDate) => workdaysLeft(calendar, today, due)
  const { rows, next } =
    state === 'concluded'
      ? await pageByKey(lines, { by: ['line.received_on', 'line.remedy'], order: 'desc', after, limit })
      : await pageByKey(lines, { by: ['line.urgency', 'line.remedy'], after, limit })
  return { rows: rows.map((row) => lineOf(row, left)), next }
}

/** The remedies a request was ever taken to, the newest first. */
export const remediesOfRequest = async (
  query: Query,
  request: RequestId,
  today: LocalDate,
): Promise<readonly RemedyLine[]> => {
  const calendar = await calendarIn(query)
  const rows = await query
    .selectFrom('remedy_request')
    .innerJoin('remedy_case', 'remedy_case.remedy', 'remedy_request.remedy')
    .selectAll('remedy_case')
    .where('remedy_request.request', '=', request)
    .orderBy('remedy_case.remedy', 'desc')
    .execute()
  return rows.map((row) => lineOf(row, (due) => workdaysLeft(calendar, today, due)))
}

/** The numbers of remedies by id. */
export const remedyNumbers = async (
  query: Query,
  ids: readonly RemedyId[],
): Promise<ReadonlyMap<RemedyId, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await query
    .selectFrom('remedy')
    .select(['id', 'number'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
