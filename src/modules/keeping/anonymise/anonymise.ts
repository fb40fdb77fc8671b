import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { RequestCells, RequestId } from '#modules/requests'
import { anonymiseRequest } from '#modules/requests'
import { forgetText } from '#modules/reuse'
import type { DueLine } from '../due/list.ts'
import { dueLineOf } from '../due/list.ts'
import type { Writing } from '../schema/index.ts'
import { classes, terms } from '../terms/classes.ts'
import { grounds } from '../terms/over-on.ts'
import { clearFiles } from './clear-files.ts'
import { emptyLetters } from './letters.ts'

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
  /** Letters whose words were taken out. */
  readonly letters: number
}

/** What opens what is closed. */
export interface Seals {
  readonly cells: RequestCells
  readonly sealer: Sealer
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

const takeOut = async (
  tx: Writing,
  act: Act,
  request: RequestId,
  { cells, sealer }: Seals,
): Promise<Taken> => {
  const marks = await forgetText(tx, request, act.at)
  const { letters, files: written } = await emptyLetters(tx, request, sealer)
  const { texts, files } = await anonymiseRequest(tx, request, cells)
  const cleared = await clearFiles(tx, [...files, ...written])
  return { texts: texts + 1, files: cleared, indexes, marks, letters }
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
  seals: Seals,
): Promise<Taken | undefined> => {
  const today: LocalDate = dayOf(act.at)
  const line = await dueLineOf(tx, request, today)
  if (line?.obstacle !== null) return undefined
  const taken = await takeOut(tx, act, request, seals)
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
