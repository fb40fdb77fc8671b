import type { LocalDate } from '#statute/calendar'
import type { DecisionKind } from '#statute/decisions'
import { decisionOf } from '#statute/decisions'
import { citation } from '#statute/dated'
import type { Page } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import { settingsOf } from '#platform/settings'
import type { OrganisationId } from '#modules/organisations'
import { organisationNames } from '#modules/organisations'
import type { Query } from '../schema/index.ts'
import type { LogEntryRow } from '../schema/tables.ts'

/** A line of the public log: nothing of it comes from an applicant. */
export interface PublicDecision {
  readonly number: string
  readonly organisation: string
  readonly receivedMonth: string
  readonly decidedMonth: string
  readonly decision: DecisionKind
  readonly title: string
  readonly articles: readonly string[]
  readonly summary: string
}

export interface DecisionsAsked {
  readonly organisation?: OrganisationId | undefined
  readonly decision?: DecisionKind | undefined
  readonly year?: number | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Whether the log is shown to the public. */
export const isLogPublic = async (query: Query): Promise<boolean> =>
  (await settingsOf(query))['decisions.public']

type Shown = Pick<
  LogEntryRow,
  'number' | 'organisation' | 'received_month' | 'decided_month' | 'decision' | 'summary'
>

const shown = (row: Shown, names: ReadonlyMap<string, string>): PublicDecision => ({
  number: row.number,
  organisation: names.get(row.organisation) ?? '',
  receivedMonth: row.received_month,
  decidedMonth: row.decided_month,
  decision: row.decision,
  title: decisionOf(row.decision).title,
  articles: decisionOf(row.decision).basis.map(citation),
  summary: row.summary,
})

/**
 * Approved entries for the public, the newest first: by kind of decision and year of it. Names of bodies are those of
 * the day. Throws DatabaseError `cursor`.
 */
export const publicDecisions = async (
  query: Query,
  { organisation, decision, year, after, limit }: DecisionsAsked,
  today: LocalDate,
): Promise<Page<PublicDecision>> => {
  let rows = query
    .selectFrom('reuse_log_entry')
    .select(['id', 'number', 'organisation', 'received_month', 'decided_month', 'decision', 'summary'])
    .where('state', '=', 'approved')
  if (organisation !== undefined) rows = rows.where('organisation', '=', organisation)
  if (decision !== undefined) rows = rows.where('decision', '=', decision)
  if (year !== undefined)
    rows = rows.where('decided_month', '>=', `${year}-01`).where('decided_month', '<=', `${year}-12`)
  const page = await pageByKey(rows, {
    by: ['reuse_log_entry.decided_month', 'reuse_log_entry.id'],
    order: 'desc',
    after,
    limit,
  })
  const bodies = [...new Set(page.rows.map((row) => row.organisation))]
  const names = await organisationNames(query, bodies, today)
  return { rows: page.rows.map((row) => shown(row, names)), next: page.next }
}

/** What the log can be narrowed by: years and kinds there are, the newest year first. */
export const decisionChoices = async (
  query: Query,
): Promise<{ readonly years: readonly number[]; readonly decisions: readonly DecisionKind[] }> => {
  const years = await query
    .selectFrom('reuse_log_entry')
    .select(sql<string>`substr(decided_month, 1, 4)`.as('year'))
    .distinct()
    .where('state', '=', 'approved')
    .orderBy('year', 'desc')
    .execute()
  const kinds = await query
    .selectFrom('reuse_log_entry')
    .select('decision')
    .distinct()
    .where('state', '=', 'approved')
    .orderBy('decision')
    .execute()
  return {
    years: years.map(({ year }) => Number(year)),
    decisions: kinds.map(({ decision }) => decision),
  }
}
