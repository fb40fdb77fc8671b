import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Level } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import type { Registered } from './load.ts'
import { registeredIn } from './load.ts'
import { standingOn, turnsOf } from './timeline.ts'

/** Documents of one kind of number. */
interface Counted {
  readonly made: readonly DocumentId[]
  readonly repealed: readonly DocumentId[]
  readonly valid: readonly DocumentId[]
}

/** 本年制发件数, 本年废止件数, 现行有效件数, with the documents behind each. */
export interface RegisterCounts {
  readonly made: number
  readonly repealed: number
  readonly valid: number
  readonly documents: Counted
}

const over: ReadonlySet<string> = new Set(['repealed', 'lapsed'])

/** The days on which a document ceased to hold; from 废止 to 失效 is none. */
const endsOf = ({ events }: Registered): readonly LocalDate[] =>
  turnsOf(events).flatMap(({ on, validity }, index, turns) =>
    over.has(validity) && !over.has(turns[index - 1]?.validity ?? '') ? [on] : [],
  )

/** Whether a document ceased to hold in a period and does not hold again at its end. */
const ceased = (one: Registered, from: LocalDate, until: LocalDate): boolean =>
  over.has(standingOn(one.events, until)?.validity ?? '') &&
  endsOf(one).some((on) => from <= on && on <= until)

/**
 * Counts of a period, both days included: made in it; ceased in it, by whatever way, and not revived by its end; in
 * force on its last day. Pure.
 */
export const countIn = (
  registered: readonly Registered[],
  from: LocalDate,
  until: LocalDate,
): RegisterCounts => {
  const idsOf = (test: (one: Registered) => boolean) =>
    registered.filter((one) => test(one)).map(({ document }) => document)
  const documents = {
    made: idsOf(({ events }) =>
      events.some(({ event, on_date }) => event === 'made' && from <= on_date && on_date <= until),
    ),
    repealed: idsOf((one) => ceased(one, from, until)),
    valid: idsOf(({ events }) => standingOn(events, until)?.validity === 'in-force'),
  }
  return {
    made: documents.made.length,
    repealed: documents.repealed.length,
    valid: documents.valid.length,
    documents,
  }
}

/**
 * 国办公开办函〔2021〕30号, table 2 第二十条第（一）项: 制发、废止、现行有效 of a body's regulations and normative documents
 * in a period, both days included, with the documents behind each number. 失效 counts as 废止.
 */
export const countsFor = async (
  query: Query,
  organisation: OrganisationId,
  from: LocalDate,
  until: LocalDate,
): Promise<Readonly<Record<Level, RegisterCounts>>> => {
  const all = await registeredIn(query, organisation)
  const of = (level: Level) =>
    countIn(
      all.filter((one) => one.level === level),
      from,
      until,
    )
  return { regulation: of('regulation'), normative: of('normative') }
}
