import type { LocalDate } from '#statute/calendar'
import { CalendarError } from '#statute/calendar'
import { ownRedoDue, ownRedoMost } from '#statute/remedies'
import type { Act } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { refuse } from '#platform/refusal'
import type { RequestCells } from '../cells.ts'
import type { Case } from '../events/index.ts'
import type { Query, Writing } from '../schema/index.ts'
import { append } from './append.ts'
import type { OnRequest } from './approach.ts'
import { approach } from './approach.ts'
import { textsOf } from './texts.ts'

/** How long the new answer may take. */
export interface RedoAsked {
  /** The day from which it is answered anew. */
  readonly on: LocalDate
  /** Working days, the day itself not counted. */
  readonly workdays: number
}

/** Until when an answer put right would be due. Throws Refusal `request-redo-due`, `request-day`. */
export const putRightDue = async (query: Query, { on, workdays }: RedoAsked) => {
  if (!Number.isInteger(workdays) || workdays < 1 || workdays > ownRedoMost)
    throw refuse(
      'invalid',
      'request-redo-due',
      '期限不对',
      `自行纠正的期限是1至${ownRedoMost}个工作日，比照第一次答复的期限（条例第三十三条第二款）。`,
      'workdays',
    )
  try {
    return ownRedoDue(on, workdays, await calendarIn(query))
  } catch (error) {
    if (error instanceof CalendarError)
      throw refuse('invalid', 'request-day', '日期不对', error.message, 'on')
    throw error
  }
}

export interface PutRight extends OnRequest, RedoAsked {
  readonly reason: string
  /** 文号 of the decision that takes the old answer back; null where there is none. */
  readonly reference: string | null
}

const longest = 100

/**
 * 自行纠正: the office itself answers anew what it answered wrongly, before or without any remedy. Back to its handler, with
 * a new draft, sign-off, decision and delivery; table 3 keeps the first answer and gets no second row. Throws Refusal:
 * what the table of states says, `request-changed`, `request-text`, `request-redo-on`, and as `putRightDue`.
 */
export const putRight = async (
  tx: Writing,
  act: Act,
  { on, workdays, reason, reference, ...input }: PutRight,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'reopened')
  const secret = textsOf('reopened', { reason })
  const answered = found.lateness.concludedOn ?? found.answered?.lateness.concludedOn
  if (answered !== undefined && on < answered)
    throw refuse(
      'invalid',
      'request-redo-on',
      '日期不对',
      `答复是${answered}发出的，重新办理不能早于这一天。`,
      'on',
    )
  const number = reference?.trim() ?? ''
  if (number.length > longest)
    throw refuse('invalid', 'request-text', '内容太长', `文号最多${longest}个字。`, 'reference')
  const { date: due } = await putRightDue(tx, { on, workdays })
  const taken = number === '' ? null : number
  const fact = { kind: 'reopened', on, due, cause: 'own', remedy: null, reference: taken } as const
  return append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
}
