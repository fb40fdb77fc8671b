import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Forgotten, RequestCells, RequestId } from '#modules/requests'
import type { DueLine } from '../due/list.ts'
import { dueLineOf } from '../due/list.ts'
import { memories } from '../register/index.ts'
import type { Writing } from '../schema/index.ts'
import { classes, terms } from '../terms/classes.ts'
import { grounds } from '../terms/over-on.ts'
import { clearFiles } from './clear-files.ts'
import type { Taken } from './taken.ts'
import { takenOf } from './taken.ts'

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

/** Lets every module of the register forget the case, and clears away the files nobody holds any more. */
const takeOut = async (tx: Writing, at: Instant, request: RequestId, seals: Seals): Promise<Taken> => {
  const forgotten: Forgotten[] = []
  for (const { forget } of memories) forgotten.push(await forget(tx, request, { ...seals, at }))
  const files = forgotten.flatMap((one) => one.files)
  return takenOf(forgotten, await clearFiles(tx, files, { request, sealer: seals.sealer }))
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
  const taken = await takeOut(tx, act.at, request, seals)
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
