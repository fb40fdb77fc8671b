import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import { officeOf, seatWords, stepsDefect } from '#modules/sign-off'
import type { Query } from '../schema/index.ts'
import type { ReportStep } from './steps.ts'
import { reportSignOff } from './steps.ts'

/** How a body signs its reports, for people: each seat in words, and what is wrong with it. */
export interface ReportSignOffView {
  readonly steps: readonly (ReportStep & { readonly who: string })[]
  readonly from: LocalDate | null
  readonly problem: string | null
}

/** How a body signs its reports on a day, with who sits where. */
export const reportSignOffView = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<ReportSignOffView> => {
  const { steps, from } = await reportSignOff(query, organisation, on)
  const office = await officeOf(query, organisation, on)
  return {
    steps: steps.map((step) => ({ ...step, who: seatWords(office, step.seat, 'report.sign') })),
    from,
    problem: stepsDefect(office, steps, 'report.sign') ?? null,
  }
}
