import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import { append } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import type { RequestCells } from '../cells.ts'
import type { Case } from '../events/index.ts'
import type { Writing } from '../schema/index.ts'

/**
 * 条例第三十三条第二款: tells the applicant of the longer term the head of the office consented to before; the consent
 * is the event `extension-approved`. Throws Refusal: what the table of states and the statute say.
 */
export const extendTerm = async (
  tx: Writing,
  act: Act,
  { on, ...input }: OnRequest & { readonly on: LocalDate },
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'extended')
  const approved = found.extensionApproved
  // The table has seen to it; the compiler cannot know.
  if (approved === null)
    throw refuse('conflict', 'request-extension-approved', '现在不能延期', '延期应当先经负责人同意。')
  const { workdays, by: approvedBy, on: approvedOn } = approved
  const fact = { kind: 'extended', on, workdays, approvedBy, approvedOn } as const
  return append(tx, act, { row, file, by, entries: [{ fact }] }, cells)
}
