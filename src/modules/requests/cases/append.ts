import { CalendarError } from '#statute/calendar'
import type { Calendar } from '#statute/calendar'
import { DatedError } from '#statute/dated'
import type { ClockEvent, Irregular } from '#statute/deadlines'
import { admit } from '#statute/deadlines'
import type { Act } from '#platform/audit'
import { record, untold } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { dayOf } from '#platform/clock'
import { dataOf, eventOf, writtenRow } from '#platform/ledger'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { RequestCells } from '../cells.ts'
import type { Case, CaseEvent, Fact, Secret } from '../events/index.ts'
import { clockEventsIn, effective, foldCase, isClockFact, roundsOf } from '../events/index.ts'
import { project } from '../ledger/project.ts'
import { leading } from './leading.ts'
import type { Outsider, RequestRow, Writing } from '../schema/index.ts'

/** A fact to be written into a file, with the texts sealed beside it. */
export interface Entry {
  readonly fact: Fact
  readonly secret?: Secret | undefined
}

/** What is written, by whom, into which file. */
export interface Append {
  readonly row: Pick<RequestRow, 'id' | 'organisation'>
  readonly file: readonly CaseEvent[]
  readonly by: PersonId | Outsider
  readonly entries: readonly Entry[]
}

const irregular = ({ code, message }: Irregular) =>
  refuse('conflict', `clock-${code}`, '期限记录不合', message, 'on')

const isIrregular = (found: object): found is Irregular => 'kind' in found && found.kind === 'irregular'

/** What the law does not let happen, as sentences of its own; a day it has no rule or calendar for. */
const lawfully = <Result extends object>(fold: () => Result | Irregular): Result => {
  try {
    const found = fold()
    if (isIrregular(found)) throw irregular(found)
    return found
  } catch (error) {
    if (error instanceof DatedError || error instanceof CalendarError)
      throw refuse('invalid', 'request-day', '日期不对', error.message, 'on')
    throw error
  }
}

const assertAdmitted = (file: readonly CaseEvent[], fact: Fact, calendar: Calendar): void => {
  if (!isClockFact(fact) || fact.kind === 'received') return
  const rounds = roundsOf(effective(file))
  const known: readonly ClockEvent[] = clockEventsIn(rounds.at(-1) ?? rounds[0])
  lawfully(() => admit(known, fact, calendar))
}

const assertNotAhead = (fact: Fact, today: string): void => {
  const days = [fact.on, fact.kind === 'corrected' ? fact.fact?.on : undefined]
  if (days.some((day) => day !== undefined && day > today))
    throw refuse('invalid', 'request-ahead', '日期还没有到', `今天是${today}，不能记录以后的日期。`, 'on')
}

/** Papers a fact brings, also one put in place of an earlier one. */
const filesIn = (fact: Fact): readonly string[] => {
  if (fact.kind === 'corrected') return fact.fact === null ? [] : filesIn(fact.fact)
  return fact.kind === 'material-added' ? fact.files : []
}

const putEvents = async (
  tx: Writing,
  act: Act,
  { row, file, by, entries }: Append,
  cells: RequestCells,
): Promise<void> => {
  for (const [index, { fact, secret }] of entries.entries()) {
    const seq = file.length + index + 1
    const sealed = secret === undefined ? null : cells.sealSecret(row.id, seq, secret)
    await tx
      .insertInto('request_event')
      .values({ request: row.id, ...writtenRow(fact, { seq, at: act.at, by, sealed }) })
      .execute()
    for (const each of new Set(filesIn(fact)))
      await tx
        .insertInto('request_file')
        .values({ file: each, request: row.id, seq })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
}

/**
 * Writes facts into the file of a request: the statute's clock must let each happen, the whole must fold. The events and
 * what lists ask, without a row of the trail: for what is one act over several files. Gives the case behind it. Throws
 * as `append` does.
 */
export const writeInto = async (
  tx: Writing,
  act: Act,
  append: Append,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, by, entries } = append
  const calendar = await calendarIn(tx)
  const today = dayOf(act.at)
  let all = file
  for (const entry of entries) {
    assertNotAhead(entry.fact, today)
    assertAdmitted(all, entry.fact, calendar)
    all = [...all, eventOf(entry, { seq: all.length + 1, at: act.at, by })]
  }
  const found = lawfully(() => foldCase(all, calendar))
  await putEvents(tx, act, append, cells)
  await project(tx, row, found, act.at)
  return found
}

/**
 * The same with its one row of the trail, in one transaction. Throws Refusal `request-ahead`, `request-day`, and
 * `clock-…` with the statute's sentence.
 */
export const append = async (tx: Writing, act: Act, append: Append, cells: RequestCells): Promise<Case> => {
  const { row, file, entries } = append
  const found = await writeInto(tx, act, append, cells)
  const facts = entries.map(({ fact }) => untold({ kind: fact.kind, on: fact.on, ...dataOf(fact) }, leading))
  await record(tx, act, {
    what: `request.${entries.at(-1)?.fact.kind ?? 'append'}`,
    subject: `request:${row.id}`,
    organisation: row.organisation,
    before: { seq: file.length },
    after: { seq: found.seq, stage: found.stage, due: found.lateness.due ?? null, facts },
  })
  return found
}
