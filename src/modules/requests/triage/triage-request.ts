import type { LocalDate } from '#statute/calendar'
import type { Answers, Triage } from '#statute/decisions'
import { triage } from '#statute/decisions'
import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import { append } from '../cases/append.ts'
import type { OnRequest } from '../cases/approach.ts'
import { approach } from '../cases/approach.ts'
import type { RequestCells } from '../cells.ts'
import type { Writing } from '../schema/index.ts'

export interface TriageRequest extends OnRequest {
  readonly on: LocalDate
  /** By question, as `questions` of statute/decisions has them. */
  readonly answers: Answers
}

/**
 * 条例第三十六条至第三十九条: keeps the answers to the guided questions with what they lead to: the next question,
 * something to do first, or a proposed kind. A proposal only. Throws Refusal `request-triage` where answers contradict
 * each other, and what the table of states says.
 */
export const triageRequest = async (
  tx: Writing,
  act: Act,
  { on, answers, ...input }: TriageRequest,
  cells: RequestCells,
): Promise<Triage> => {
  const { row, file, by } = await approach(tx, act, input, 'triaged')
  const led = triage(answers)
  if (led.kind === 'contradiction')
    throw refuse('invalid', 'request-triage', '回答前后不一', led.message, `answers.${led.question}`)
  const proposal = led.kind === 'proposal' ? led.decision : null
  await append(
    tx,
    act,
    { row, file, by, entries: [{ fact: { kind: 'triaged', on, answers, proposal } }] },
    cells,
  )
  return led
}
