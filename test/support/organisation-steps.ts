import fc from 'fast-check'
import type { LocalDate } from '#statute/calendar'
import type { Tx } from '#platform/db'
import type { OrganisationId, SuperiorKind, Target } from '#modules/organisations'
import {
  abolishOrganisation,
  mergeOrganisations,
  moveDuties,
  moveOrganisation,
  openOrganisation,
  renameOrganisation,
  splitOrganisation,
} from '#modules/organisations'
import type { Tables } from './organisations.ts'
import { act, body, day, newBody } from './organisations.ts'

/** Days on which everything happens: few, so that things meet. */
export const days = ['2019-01-01', '2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'].map(
  day,
)

/** One step of a random history on a day; bodies are told by their place among those there are. Gives new ones. */
type Deed = (
  tx: Tx<Tables>,
  bodies: readonly OrganisationId[],
  at: LocalDate,
) => Promise<readonly OrganisationId[]>

export type Step = (tx: Tx<Tables>, bodies: readonly OrganisationId[]) => Promise<readonly OrganisationId[]>

const pick = (bodies: readonly OrganisationId[], place: number): OrganisationId => {
  const id = bodies[place % bodies.length]
  if (id === undefined) throw new Error('there is no body yet')
  return id
}

const place = fc.nat(30)
const maybe = fc.option(place, { nil: undefined, freq: 3 })
const kind = fc.constantFrom<SuperiorKind>('territorial', 'line')
const name = fc.constantFrom('财政局', '教育局', '民政局', '卫生局', '医疗保障局', '司法局')

const maybePick = (bodies: readonly OrganisationId[], at: number | undefined): OrganisationId | undefined =>
  at === undefined ? undefined : pick(bodies, at)

const opening = fc
  .record({ name, territorial: maybe, line: maybe })
  .map(({ name, territorial, line }): Deed => async (tx, bodies, at) => {
    const superiors = { territorial: maybePick(bodies, territorial), line: maybePick(bodies, line) }
    return [await openOrganisation(tx, act, body(name, { from: at, superiors }))]
  })

const renaming = fc.record({ who: place, name }).map(({ who, name }): Deed => async (tx, bodies, at) => {
  await renameOrganisation(tx, act, { organisation: pick(bodies, who), name: `${name}（新）`, from: at })
  return []
})

const moving = fc
  .record({ who: place, kind, to: maybe })
  .map(({ who, kind, to }): Deed => async (tx, bodies, at) => {
    const superior = maybePick(bodies, to) ?? null
    await moveOrganisation(tx, act, { organisation: pick(bodies, who), kind, superior, from: at })
    return []
  })

const abolishing = fc
  .record({ who: place, heir: maybe, to: maybe })
  .map(({ who, heir, to }): Deed => async (tx, bodies, at) => {
    const end = { successor: maybePick(bodies, heir), subordinatesTo: maybePick(bodies, to) }
    await abolishOrganisation(tx, act, { organisation: pick(bodies, who), on: at, ...end })
    return []
  })

const targetOf = (bodies: readonly OrganisationId[], to: number | undefined): Target => {
  if (to !== undefined) return { organisation: pick(bodies, to) }
  return { opening: newBody('合并分立后的局') }
}

const merging = fc
  .record({ who: fc.array(place, { minLength: 1, maxLength: 3 }), to: maybe })
  .map(({ who, to }): Deed => async (tx, bodies, at) => {
    const merged = who.map((each) => pick(bodies, each))
    const id = await mergeOrganisations(tx, act, { merged, into: targetOf(bodies, to), on: at })
    return to === undefined ? [id] : []
  })

const splitting = fc
  .record({ who: place, into: fc.array(maybe, { minLength: 2, maxLength: 3 }), first: fc.boolean() })
  .map(({ who, into, first }): Deed => async (tx, bodies, at) => {
    const parts = into.map((to, index) => ({ ...targetOf(bodies, to), duties: `职责${index}` }))
    const split = { organisation: pick(bodies, who), into: parts, on: at }
    const ids = await splitOrganisation(tx, act, first ? { ...split, subordinatesTo: 0 } : split)
    return ids.filter((_, index) => into[index] === undefined)
  })

const passing = fc.record({ who: place, to: place }).map(({ who, to }): Deed => async (tx, bodies, at) => {
  await moveDuties(tx, act, {
    organisation: pick(bodies, who),
    to: pick(bodies, to),
    duties: '价格监管',
    on: at,
  })
  return []
})

const beginning = name.map((name): Deed => async (tx, _bodies, at) => [
  await openOrganisation(tx, act, body(name, { from: at })),
])

const deed = fc.oneof(
  { weight: 4, arbitrary: opening },
  { weight: 2, arbitrary: renaming },
  { weight: 6, arbitrary: moving },
  { weight: 2, arbitrary: abolishing },
  { weight: 2, arbitrary: merging },
  { weight: 2, arbitrary: splitting },
  { weight: 1, arbitrary: passing },
)

const dated = (deeds: fc.Arbitrary<Deed>) =>
  fc.record({ deed: deeds, at: fc.constantFrom<LocalDate>(...days) })

/** Histories that begin with some bodies and go on anyhow, in the order of days or, one in four, in none. */
export const histories = fc
  .record({
    first: fc.array(beginning, { minLength: 3, maxLength: 6 }),
    then: fc.array(dated(deed), { minLength: 10, maxLength: 26 }),
    ordered: fc.constantFrom(true, true, true, false),
  })
  .map(({ first, then, ordered }): readonly Step[] => {
    const later = ordered ? then.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) : then
    const start = first.map((deed) => ({ deed, at: day('2019-01-01') }))
    return [...start, ...later].map(
      ({ deed, at }): Step =>
        (tx, bodies) =>
          deed(tx, bodies, at),
    )
  })
