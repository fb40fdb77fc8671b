import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import { officeOf, seatWords } from '#modules/sign-off'
import { signOffDefect, signOffOf } from '../decisions/steps.ts'
import type { SignStep } from '../events/index.ts'
import type { Query } from '../schema/index.ts'

/** How a body signs its decisions off on a day, with who could sign each level. */
export interface SignOffView {
  readonly steps: readonly (SignStep & { readonly who: string })[]
  /** Since when it holds; null for the preset. */
  readonly from: LocalDate | null
  /** Why it could not be gone through today. */
  readonly problem: string | null
}

/** 三级审签 of a body as it stands on a day. */
export const signOffView = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<SignOffView> => {
  const { steps, from } = await signOffOf(query, organisation, on)
  const office = await officeOf(query, organisation, on)
  return {
    steps: steps.map((step) => ({ ...step, who: seatWords(office, step.seat, 'request.sign') })),
    from,
    problem: signOffDefect(office, steps) ?? null,
  }
}
