import type { LocalDate } from '#statute/calendar'
import { daysFrom } from '#statute/calendar'
import type { Basis } from '#statute/dated'
import type { Reporter } from '#statute/report-form'
import { reportDeadlinesOf } from '#statute/report-form'
import { dayOf } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import { lastFiled } from '../chain/index.ts'
import type { OfYear } from '../evidence/index.ts'
import type { Query, ReportDuty } from '../schema/index.ts'

/** A duty of 条例第四十九条 with how it stands. */
export interface DutyState {
  readonly duty: ReportDuty
  readonly due: LocalDate
  readonly basis: Basis
  /** The day it was done; null while it is not. */
  readonly doneOn: LocalDate | null
  /** Calendar days left; negative behind the last day, null once done. */
  readonly left: number | null
  readonly late: boolean
}

/** Whose report a body's is on a day: the government's, compiled by its office, or that of a department. */
const reporterOf = async (query: Query, organisation: OrganisationId, on: LocalDate): Promise<Reporter> => {
  const row = await query
    .selectFrom('organisation_detail')
    .select('kind')
    .where('organisation', '=', organisation)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.kind === 'government' || row?.kind === 'government-office' ? 'government' : 'department'
}

const doneOn = async (query: Query, asked: OfYear, duty: ReportDuty): Promise<LocalDate | null> => {
  if (duty === 'public') {
    // The first version stands on the portal from the moment it is filed.
    const first = await query
      .selectFrom('report_filing')
      .select('filed_at')
      .where('organisation', '=', asked.organisation)
      .where('year', '=', asked.year)
      .orderBy('version')
      .limit(1)
      .executeTakeFirst()
    return first === undefined ? null : dayOf(first.filed_at)
  }
  const filing = await lastFiled(query, asked)
  // What was read from an old file was handed in long ago.
  if (filing?.origin === 'history') return dayOf(filing.filed_at)
  const row = await query
    .selectFrom('report_submission')
    .innerJoin('report_year', 'report_year.id', 'report_submission.report')
    .select(({ fn }) => fn.min('report_submission.on_date').as('on'))
    .where('report_year.organisation', '=', asked.organisation)
    .where('report_year.year', '=', asked.year)
    .where('report_submission.duty', '=', duty)
    .executeTakeFirst()
  return row?.on ?? null
}

/** 条例第四十九条: what a body is to do with the report of a year, by when, and whether it has. */
export const dutiesOf = async (
  query: Query,
  asked: OfYear,
  today: LocalDate,
): Promise<readonly DutyState[]> => {
  const reporter = await reporterOf(query, asked.organisation, today)
  const states: DutyState[] = []
  for (const { duty, on: due, basis } of reportDeadlinesOf(reporter, asked.year)) {
    const done = await doneOn(query, asked, duty)
    states.push({
      ...{ duty, due, basis, doneOn: done },
      left: done === null ? daysFrom(today, due) : null,
      late: (done ?? today) > due,
    })
  }
  return states
}
