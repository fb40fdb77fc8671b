import type { ReadOnly } from '#platform/db'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import { sectionNames } from '#modules/organisations'
import type { CaseEvent, CaseLine, CaseView } from '#modules/requests'
import { outsiders } from '#modules/requests'
import type { Tables } from '../tables.ts'
import type { Names } from '../words/names.ts'
import { namesOf } from '../words/names.ts'

/** Names of people, bodies and sections that requests mention by id. */
export interface RequestNames extends Names {
  readonly section: (id: string) => string
  /** Who wrote something down: somebody of the office, or who stands outside it. */
  readonly writer: (by: string) => string
}

interface Mentioned {
  readonly people: readonly string[]
  readonly organisations: readonly OrganisationId[]
  readonly sections: readonly SectionId[]
}

/** Asks for all names together. */
const namesIn = async (
  query: ReadOnly<Tables>,
  { people, organisations, sections }: Mentioned,
): Promise<RequestNames> => {
  const names = await namesOf(query, { people, organisations })
  const known = await sectionNames(query, [...new Set(sections)])
  return {
    ...names,
    section: (id) => known.get(id as SectionId) ?? '（已撤销的科室）',
    writer: (by) => outsiders[by] ?? names.person(by),
  }
}

const present = <Id>(...ids: readonly (Id | null | undefined)[]): readonly Id[] =>
  ids.filter((id) => id !== null && id !== undefined)

/** The names a list needs. */
export const namesInLines = (query: ReadOnly<Tables>, lines: readonly CaseLine[]): Promise<RequestNames> =>
  namesIn(query, {
    people: lines.flatMap(({ handler }) => present<PersonId>(handler)),
    organisations: lines.map(({ organisation }) => organisation),
    sections: lines.flatMap(({ section }) => present(section)),
  })

const peopleIn = (event: CaseEvent): readonly string[] => {
  const own = outsiders[event.by] === undefined ? [event.by] : []
  if (event.kind === 'assigned' || event.kind === 'task-given') return [...own, ...present(event.person)]
  if (event.kind === 'signed') return [...own, ...present(event.actingFor)]
  return event.kind === 'extended' ? [...own, event.approvedBy] : own
}

const sectionsIn = (event: CaseEvent): readonly SectionId[] =>
  event.kind === 'assigned' || event.kind === 'task-given' ? present(event.section) : []

/** The names one request needs. */
export const namesInCase = (query: ReadOnly<Tables>, view: CaseView): Promise<RequestNames> =>
  namesIn(query, {
    people: view.file.flatMap(peopleIn),
    organisations: [view.organisation],
    sections: view.file.flatMap(sectionsIn),
  })
