import type { CellName } from '#statute/report-form'
import { formOf, remedyCell } from '#statute/report-form'
import type { RemedyId } from '#modules/remedies'
import { remediesCounted } from '#modules/remedies'
import type { Query } from '../schema/index.ts'
import { groupsOf, pageOfItems } from './in-memory.ts'
import type { EvidenceLine, Item, Source, Span } from './source.ts'

const { groups, outcomes } = formOf('2021').remedies
const total = outcomes.length - 1

const cellsAt = (place: string): readonly CellName[] => {
  const [group = '', outcome] = place.split(' ')
  return [remedyCell(group, Number(outcome)), remedyCell(group, total)]
}

const detailOf = (place: string): string => {
  const [group, outcome] = place.split(' ')
  const titled = groups.find(({ key }) => key === group)?.label.text ?? ''
  return `${titled}：${outcomes[Number(outcome)]?.label.text ?? ''}`
}

const rowsOf = (query: Query, remedies: readonly RemedyId[]) =>
  query
    .selectFrom('remedy_case')
    .select(['remedy', 'seq', 'number', 'received_on', 'bound_on'])
    .where('remedy', 'in', remedies)
    .execute()

const itemsOf = async (query: Query, span: Span): Promise<readonly Item[]> => {
  const counted = [...(await remediesCounted(query, span)).values()].filter(
    ({ outcome }) => outcome !== total,
  )
  const ids = counted.flatMap(({ remedies }) => remedies)
  if (ids.length === 0) return []
  const last = new Map((await rowsOf(query, ids)).map(({ remedy, seq }) => [remedy, seq]))
  return counted
    .flatMap(({ group, outcome, remedies }) =>
      remedies.map((item) => ({
        item,
        version: last.get(item) ?? 0,
        place: `${group} ${outcome}`,
        amount: 0,
      })),
    )
    .toSorted((one, other) => (one.item < other.item ? -1 : 1))
}

/** Table 4: reconsideration and litigation, by the rule of #modules/remedies. */
export const remedySource: Source = {
  code: 'remedy',
  table: 'remedies',
  money: false,
  cellsAt,
  groups: async (query, span) => groupsOf(await itemsOf(query, span)),
  items: itemsOf,
  behind: async (query, span, cell, page) => {
    const items = (await itemsOf(query, span)).filter(({ place }) => cellsAt(place).includes(cell))
    const { rows, next } = pageOfItems(items, page)
    if (rows.length === 0) return { rows: [], next }
    const known = await rowsOf(
      query,
      rows.map(({ item }) => item as RemedyId),
    )
    const lines = rows.map(({ item, version, place }): EvidenceLine => {
      const row = known.find(({ remedy }) => remedy === item)
      const on = row?.bound_on ?? row?.received_on ?? null
      return {
        source: 'remedy',
        item,
        version,
        title: row?.number ?? '',
        detail: detailOf(place),
        on,
        amount: 0,
      }
    })
    return { rows: lines, next }
  },
}
