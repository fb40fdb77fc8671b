import type { LocalDate } from '#statute/calendar'
import type { CellName } from '#statute/report-form'
import { formOf, remedyCell } from '#statute/report-form'
import { outcomeOrder, tableFourCell } from '#statute/remedies'
import type { OrganisationId } from '#modules/organisations'
import type { RemedyId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** Which remedies are counted: those of a body, in a period of whole days, both ends included. */
export interface RemedyCounting {
  readonly organisation: OrganisationId
  readonly from: LocalDate
  readonly until: LocalDate
}

/** A cell of table 4 with the remedies behind it. */
export interface RemedyCell {
  /** `reconsideration`, `direct`, `afterReconsideration`. */
  readonly group: string
  /** From 0: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计. */
  readonly outcome: number
  readonly count: number
  readonly remedies: readonly RemedyId[]
}

const { groups, outcomes } = formOf('2021').remedies
const total = outcomeOrder.indexOf('total')

const candidates = async (query: Query, { organisation, from, until }: RemedyCounting) =>
  query
    .selectFrom('remedy_case')
    .select(['remedy', 'path', 'received_on', 'result', 'bound_on'])
    .where('organisation', '=', organisation)
    .where('received_on', '<=', until)
    .where((of) => of.or([of('bound_on', 'is', null), of('bound_on', '>=', from)]))
    .orderBy('remedy')
    .execute()

/**
 * 条例第五十条: table 4 of any period, counted from the ledger, every cell by its name, with the remedies behind it. A
 * result counts in the period in which it became binding; what is open at the end of the period is 尚未审结.
 */
export const remediesCounted = async (
  query: Query,
  counting: RemedyCounting,
): Promise<ReadonlyMap<CellName, RemedyCell>> => {
  const behind = new Map<CellName, RemedyId[]>()
  const put = (name: CellName, remedy: RemedyId) => {
    const there = behind.get(name)
    if (there) there.push(remedy)
    else behind.set(name, [remedy])
  }
  for (const { remedy, path, received_on, result, bound_on } of await candidates(query, counting)) {
    const counted = { path, receivedOn: received_on, result, boundFrom: bound_on }
    const cell = tableFourCell(counted, counting.from, counting.until)
    if (cell === undefined) continue
    put(remedyCell(cell.path, outcomeOrder.indexOf(cell.outcome)), remedy)
    put(remedyCell(cell.path, total), remedy)
  }
  return new Map(
    groups.flatMap(({ key: group }) =>
      outcomes.map((_, outcome) => {
        const name = remedyCell(group, outcome)
        const remedies = behind.get(name) ?? []
        return [name, { group, outcome, count: remedies.length, remedies }] as const
      }),
    ),
  )
}
