import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { RequestCells, RequestId } from '#modules/requests'
import { anonymiseRequest } from '#modules/requests'
import { forgetText } from '#modules/reuse'
import type { DueLine } from '../due/list.ts'
import { dueLineOf } from '../due/list.ts'
import type { Writing } from '../schema/index.ts'
import { classes, terms } from '../terms/classes.ts'
import { grounds } from '../terms/over-on.ts'
import { clearFiles } from './clear-files.ts'

/** What was taken out of a case. */
export interface Taken {
  /** Sealed texts, the form among them. */
  readonly texts: number
  /** Papers that were cleared away. */
  readonly files: number
  /** Indexes by which applicant and text could be found. */
  readonly indexes: number
  /** Marks of the text, by which like requests are found. */
  readonly marks: number
}

/** The rule under which it happened, as it stood on the day. */
const ruleOf = ({ class: name, rule, over, endedOn }: DueLine) => ({
  class: classes[name],
  term: terms[rule.term],
  personalYears: rule.personalYears,
  endedOn,
  overOn: over?.on ?? null,
  ground: over === null ? null : grounds[over.by],
  basis: rule.basis,
})

/** Name, number of the paper, telephone, text asked for. */
const indexes = 4

const takeOut = async (tx: Writing, act: Act, request: RequestId, cells: RequestCells): Promise<Taken> => {
  const marks = await forgetText(tx, request, act.at)
  const { texts, files } = await anonymiseRequest(tx, request, cells)
  return { texts: texts + 1, files: await clearFiles(tx, files), indexes, marks }
}

/**
 * 个人信息保护法第十九条、第四十七条: takes applicant and third parties out of a case whose time is over, and writes down
 * what was taken, when, under which rule. Looks once more in the same transaction; gives undefined where something keeps
 * the case as it is.
 */
export const anonymiseCase = async (
  tx: Writing,
  act: Act,
  request: RequestId,
  cells: RequestCells,
): Promise<Taken | undefined> => {
  const today: LocalDate = dayOf(act.at)
  const line = await dueLineOf(tx, request, today)
  if (line?.obstacle !== null) return undefined
  const taken = await takeOut(tx, act, request, cells)
  const rule = ruleOf(line)
  const { organisation, number } = line
  await tx
    .insertInto('keeping_removal')
    .values({
      request,
      organisation,
      number,
      removed_at: act.at,
      rule: JSON.stringify(rule),
      taken: JSON.stringify(taken),
    })
    .execute()
  await record(tx, act, {
    what: 'keeping.anonymise',
    subject: `request:${request}`,
    organisation,
    after: { rule, taken },
  })
  return taken
}
