import type { LocalDate } from '#statute/calendar'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Query } from '../schema/index.ts'
import type { Chain, ChainInForce, SeatPermission } from './chain/index.ts'
import { chainOf, secrecyTitle } from './chain/index.ts'
import type { Office, Seat } from '#modules/sign-off'
import { canBeDistinct, emptySeat, holdersOf, officeOf, seatWords } from '#modules/sign-off'

interface Place {
  readonly title: string
  readonly seat: Seat
  readonly permission: SeatPermission
}

const placesOf = ({ steps, secrecy }: Chain): readonly Place[] => [
  ...steps.map(({ title, seat }): Place => ({ title, seat, permission: 'document.review' })),
  { title: secrecyTitle, seat: secrecy, permission: 'document.secrecy' },
]

/** What keeps a chain from being walked to its end on the day: sentences that say what to mend. */
const problemsOf = (office: Office, chain: Chain): readonly string[] => {
  const places = placesOf(chain)
  const empty = places.flatMap(({ title, seat, permission }) => {
    const why = emptySeat(office, seat, permission)
    return why === undefined ? [] : [`“${title}”现在没有人能办：${why}`]
  })
  if (empty.length > 0) return empty
  const people: readonly (readonly PersonId[])[] = places.map(({ seat, permission }) =>
    holdersOf(office, seat, permission),
  )
  return canBeDistinct(people)
    ? []
    : ['各环节要由不同的人签署，现在能办的人不够，请把角色授予更多的人，或者调整岗位。']
}

export interface ChainView {
  readonly chain: ChainInForce
  /** A seat in words, with who could take it. */
  readonly who: (seat: Seat, permission: SeatPermission) => string
  readonly problems: readonly string[]
}

/** The chain of a body on a day, its seats in words, and what is wrong with it. */
export const chainView = async (
  query: Query,
  organisation: OrganisationId,
  on: LocalDate,
): Promise<ChainView> => {
  const chain = await chainOf(query, organisation, on)
  const office = await officeOf(query, organisation, on)
  return {
    chain,
    who: (seat, permission) => seatWords(office, seat, permission),
    problems: problemsOf(office, chain),
  }
}
