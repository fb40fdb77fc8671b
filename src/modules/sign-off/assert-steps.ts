import type { LocalDate } from '#statute/calendar'
import { refuse } from '#platform/refusal'
import type { Permission } from '#modules/identity'
import type { OrganisationId } from '#modules/organisations'
import { stepsDefect } from './defect.ts'
import { officeOf } from './office.ts'
import type { Seat } from './seat.ts'

interface Steps {
  readonly organisation: OrganisationId
  readonly steps: readonly { readonly code: string; readonly title: string; readonly seat: Seat }[]
  /** The first day they hold. */
  readonly from: LocalDate
}

/**
 * Whether a body may sign by these steps from a day on: today or later, each known by its code, each to be taken by
 * somebody else. Throws Refusal `sign-off-past`, `sign-off-invalid`.
 */
export const assertSteps = async (
  query: Parameters<typeof officeOf>[0],
  { organisation, steps, from }: Steps,
  { today, permission }: { readonly today: LocalDate; readonly permission: Permission },
): Promise<void> => {
  if (from < today)
    throw refuse('invalid', 'sign-off-past', '不能改过去的审签流程', '请填今天或者以后的日期。', 'from')
  const codes = new Set(steps.map(({ code }) => code))
  if (steps.length === 0 || codes.size < steps.length)
    throw refuse('invalid', 'sign-off-invalid', '审签流程有误', '请至少设一个环节，代码各不相同。', 'steps')
  const defect = stepsDefect(await officeOf(query, organisation, from), steps, permission)
  if (defect !== undefined) throw refuse('invalid', 'sign-off-invalid', '审签流程有误', defect, 'steps')
}
