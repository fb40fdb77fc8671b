import type { Calendar, LocalDate } from '#statute/calendar'
import { CalendarError } from '#statute/calendar'
import { DatedError } from '#statute/dated'
import type { Act } from '#platform/audit'
import { record, untold } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { dataOf, eventOf, writtenRow } from '#platform/ledger'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import { sealTexts } from '../cells.ts'
import type { Remedy, RemedyEvent, RemedyFact, RemedySecret } from '../events/index.ts'
import { remedyOn } from '../events/index.ts'
import { project } from '../ledger/project.ts'
import { leading } from './leading.ts'
import type { Machine, RemedyRow, Writing } from '../schema/index.ts'

/** A fact to be written into a file, with the texts sealed beside it. */
export interface RemedyEntry {
  readonly fact: RemedyFact
  readonly secret?: RemedySecret | undefined
}

export interface AppendToRemedy {
  readonly row: RemedyRow
  readonly file: readonly RemedyEvent[]
  readonly by: PersonId | Machine
  readonly entries: readonly RemedyEntry[]
}

/** Days of a fact that cannot lie ahead. */
const daysOf = (fact: RemedyFact): readonly (LocalDate | null)[] => {
  if (fact.kind === 'corrected') return [fact.on, ...(fact.fact === null ? [] : daysOf(fact.fact))]
  return fact.kind === 'ruled' ? [fact.on, fact.servedOn] : [fact.on]
}

const assertNotAhead = (fact: RemedyFact, today: LocalDate): void => {
  if (daysOf(fact).some((day) => day !== null && day > today))
    throw refuse('invalid', 'remedy-ahead', '日期还没有到', `今天是${today}，不能记录以后的日期。`, 'on')
}

/** A day the law or the calendar has no rule for. */
const foldedOn = (file: readonly RemedyEvent[], today: RemedyFact['on'], calendar: Calendar): Remedy => {
  try {
    return remedyOn(file, today, calendar)
  } catch (error) {
    if (error instanceof DatedError || error instanceof CalendarError)
      throw refuse('invalid', 'remedy-day', '日期不对', error.message, 'on')
    throw error
  }
}

const filesIn = (fact: RemedyFact): readonly string[] => {
  if (fact.kind === 'corrected') return fact.fact === null ? [] : filesIn(fact.fact)
  if (fact.kind === 'paper-added') return fact.files
  if (fact.kind === 'packed') return [fact.file, ...(fact.attached ? [fact.attached.file] : [])]
  if (fact.kind !== 'listed') return []
  return fact.items.flatMap(({ source }) => (source.in === 'file' ? [source.file] : []))
}

const putEvents = async (tx: Writing, act: Act, append: AppendToRemedy, sealer: Sealer): Promise<void> => {
  const { row, file, by, entries } = append
  for (const [index, { fact, secret }] of entries.entries()) {
    const seq = file.length + index + 1
    const sealed = secret === undefined ? null : sealTexts(sealer, row.id, seq, secret)
    await tx
      .insertInto('remedy_event')
      .values({ remedy: row.id, ...writtenRow(fact, { seq, at: act.at, by, sealed }) })
      .execute()
    for (const each of new Set(filesIn(fact)))
      await tx
        .insertInto('remedy_file')
        .values({ file: each, remedy: row.id, seq })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
  }
}

/**
 * Writes facts into the file of a remedy: the events, what lists ask, one row of the trail, in one transaction. Gives the
 * remedy behind it with its file. Throws Refusal `remedy-ahead`, `remedy-day`.
 */
export const append = async (
  tx: Writing,
  act: Act,
  append: AppendToRemedy,
  sealer: Sealer,
): Promise<{ readonly file: readonly RemedyEvent[]; readonly found: Remedy }> => {
  const { row, file, by, entries } = append
  const today = dayOf(act.at)
  for (const { fact } of entries) assertNotAhead(fact, today)
  const added = entries.map((entry, index) =>
    eventOf(entry, { seq: file.length + index + 1, at: act.at, by }),
  )
  const all: readonly RemedyEvent[] = [...file, ...added]
  const found = foldedOn(all, today, await calendarIn(tx))
  await putEvents(tx, act, append, sealer)
  await project(tx, row, found, act.at)
  await record(tx, act, {
    what: `remedy.${entries.at(-1)?.fact.kind ?? 'append'}`,
    subject: `remedy:${row.id}`,
    organisation: row.organisation,
    before: { seq: file.length },
    after: {
      seq: found.seq,
      stage: found.stage,
      due: found.next?.on ?? null,
      facts: entries.map(({ fact }) => untold({ kind: fact.kind, on: fact.on, ...dataOf(fact) }, leading)),
    },
  })
  return { file: all, found }
}
