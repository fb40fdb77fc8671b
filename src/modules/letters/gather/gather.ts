import type { LocalDate } from '#statute/calendar'
import type { NeedId } from '#statute/decisions'
import type { ComposedLetter, LetterCase, LetterFacts, LetterKind } from '#statute/letters'
import { composeLetter, isDecision } from '#statute/letters'
import { calendarIn } from '#platform/calendar'
import type { OrganisationId, SectionId } from '#modules/organisations'
import { nameOn, sectionNames } from '#modules/organisations'
import { findPersonalData, maskFound, personalKinds } from '#modules/publishing'
import type { Case, RequestCells, RequestId } from '#modules/requests'
import { evidenceIn, loadCase } from '#modules/requests'
import { letterOfficeOn } from '../office/office.ts'
import type { Query } from '../schema/index.ts'
import { variantsOn } from '../variants/variants.ts'
import type { Drafted } from './decision.ts'
import { draftedIn, draftFacts } from './decision.ts'
import { dueAt, gatherFacts } from './facts.ts'
import { eventFor, lastOf } from './happened.ts'
import type { Opened } from './texts.ts'
import { openRequest } from './texts.ts'

/** Which letter of a request. */
export interface OnLetter {
  readonly request: RequestId
  readonly kind: LetterKind
  /** The label of a third party, the name of an agency, the number of a task; empty for the applicant. */
  readonly party: string
}

/** A letter with the case it is held against, before anybody words it otherwise. */
export interface Gathered {
  readonly organisation: OrganisationId
  readonly found: Case
  /** The event it answers. */
  readonly event: number | null
  /** The digest it is bound to; null where nothing is decided. */
  readonly signedDigest: string | null
  readonly asked: LetterCase
  /** The letter with these words of a clerk, by open passage, bearing a day. */
  readonly letterWith: (edits: Readonly<Record<string, string>>) => ComposedLetter
  /** The same with who it is about covered. */
  readonly coveredWith: (edits: Readonly<Record<string, string>>) => ComposedLetter
}

/** Whose contact data may stand in a letter: the body's own, and that of whoever it goes to. */
const allowedIn = ({ form }: Opened, contact: string, party: string): readonly string[] =>
  [contact, form.phone, form.email, form.address, form.idNumber, form.agent?.phone, party].filter(
    (each): each is string => typeof each === 'string' && each !== '',
  )

const presentIn = (found: Case, drafted: Drafted | undefined): ReadonlySet<NeedId> =>
  new Set([
    ...evidenceIn(found),
    // The keys of the texts are needs.
    ...(Object.entries(drafted?.content.texts ?? {}).flatMap(([need, text]) =>
      text.trim() === '' ? [] : [need],
    ) as NeedId[]),
  ])

const covered = (name: string): string => `${[...name].slice(0, 1).join('')}**`

const coverFacts = (facts: LetterFacts, kind: LetterKind): LetterFacts => ({
  ...facts,
  ...(facts.applicant !== undefined && { applicant: covered(facts.applicant) }),
  ...(facts.party !== undefined && kind.startsWith('thirdParty') && { party: covered(facts.party) }),
})

/** The last day before the answer was put off; what holds where it was not. */
const firstDueOf = (found: Case, calendar: LetterCase['calendar']): LocalDate | null => {
  const extended = lastOf(found, 'extended')
  if (extended === undefined) return found.lateness.due ?? null
  return dueAt(found, calendar, extended.seq - 1) ?? null
}

/** On one line, as it stands in a sentence. */
const lineOf = (text: string): string => text.replaceAll(/\s*\n\s*/gu, ' ')

const overdueFact = (kind: LetterKind, on: LocalDate, due: LocalDate | undefined): LetterFacts =>
  isDecision(kind) && due !== undefined && on > due ? { overdueOn: due } : {}

const earlierTo = async (query: Query, { request, party }: OnLetter): Promise<readonly LetterKind[]> => {
  const rows = await query
    .selectFrom('letter')
    .select('kind')
    .where('request', '=', request)
    .where('party', '=', party)
    .where('state', '=', 'issued')
    .execute()
  return rows.map(({ kind }) => kind)
}

/**
 * Gathers what a letter of a kind says of a request on the day it bears, as the law and the office of that day have it.
 * What was told is opened: who may see it is for the caller to see to. Throws Refusal `request-missing`.
 */
export const gather = async (
  query: Query,
  which: OnLetter,
  on: LocalDate,
  cells: RequestCells,
): Promise<Gathered> => {
  const { request, kind, party } = which
  const { row, found } = await loadCase(query, request)
  const opened = await openRequest(query, request, cells)
  const calendar = await calendarIn(query)
  const event = eventFor(found, kind, party)
  const drafted = draftedIn(found, opened)
  const { office } = await letterOfficeOn(query, row.organisation, on)
  const organisation = (await nameOn(query, row.organisation, on))?.name ?? ''
  const tasked: readonly SectionId[] = event?.kind === 'task-given' ? [event.section] : []
  const sections = await sectionNames(query, tasked)
  const source = { found, opened, calendar, kind, party, event, office, organisation, sections }
  const allowed = allowedIn(opened, office.contact, opened.textsOf(event?.seq)['contact'] ?? '')
  const personalIn = (text: string) => findPersonalData([{ where: '', text }], allowed)
  const described = lineOf(opened.form.description)
  const about = isDecision(kind) && kind !== 'withdrawn' ? drafted : undefined
  const facts: LetterFacts = {
    ...gatherFacts(source),
    // Numbers of others that stand in what was asked are no part of the answer.
    asked: maskFound(described, personalIn(described)),
    ...(about && draftFacts(about)),
    ...overdueFact(kind, on, found.lateness.due),
  }
  const decided = about?.signed ?? (kind === 'thirdPartyNotice' ? (drafted?.signed ?? null) : null)
  const variants = await variantsOn(query, row.organisation, kind, on)
  const composed = (told: LetterFacts) => (edits: Readonly<Record<string, string>>) => ({
    ...composeLetter({
      kind,
      facts: told,
      on: decided?.on ?? on,
      decided: decided && { decision: decided.decision, parts: decided.parts.map((part) => part.kind) },
      level: office.level,
      variants,
      edits,
    }),
    on,
  })
  return {
    organisation: row.organisation,
    found,
    event: event?.seq ?? null,
    signedDigest: about?.digest ?? null,
    letterWith: composed(facts),
    coveredWith: composed(coverFacts(facts, kind)),
    asked: {
      calendar,
      facts,
      decided,
      happened: event !== undefined,
      present: presentIn(found, drafted),
      dueOn: found.lateness.due ?? null,
      firstDueOn: firstDueOf(found, calendar),
      level: office.level,
      earlier: await earlierTo(query, which),
      numbers: new Set(),
      personalIn: (text) =>
        personalIn(text).map(({ quote, kind: what }) => ({
          quote,
          what: personalKinds[what],
        })),
    },
  }
}
