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
  const steps = await signOffOf(query, organisation, on)
  const office = await officeOf(query, organisation, on)
  const row = await query
    .selectFrom('request_sign_off')
    .select('valid_from')
    .where('organisation', '=', organisation)
    .where('valid_from', '<=', on)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    steps: steps.map((step) => ({ ...step, who: seatWords(office, step.seat, 'request.sign') })),
    from: row?.valid_from ?? null,
    problem: (await signOffDefect(query, organisation, { steps, on })) ?? null,
  }
}
