import type { CellName } from '#statute/report-form'
import { proactiveCell } from '#statute/report-form'
import type { DocumentId, RegisterStanding } from '#modules/publishing'
import { registerStandings, titlesOf } from '#modules/publishing'
import type { Query } from '../schema/index.ts'
import { groupsOf, pageOfItems } from './in-memory.ts'
import type { EvidenceLine, Item, Source, Span } from './source.ts'

const columns = { made: '本年制发', repealed: '本年废止或者失效', valid: '年末有效' } as const
type Column = keyof typeof columns

const rows = { regulation: 'regulation', normative: 'normativeDocument' } as const

const placeOf = (one: RegisterStanding): string =>
  [rows[one.level], ...(Object.keys(columns) as Column[]).filter((column) => one[column])].join(' ')

const cellsAt = (place: string): readonly CellName[] => {
  const [row = '', ...counted] = place.split(' ')
  return counted.map((column) => proactiveCell(row, column))
}

const itemsOf = async (query: Query, { organisation, ...days }: Span): Promise<readonly Item[]> =>
  (await registerStandings(query, organisation, days)).map((one) => ({
    item: one.document,
    version: one.events,
    place: placeOf(one),
    amount: 0,
  }))

const detailOf = (place: string): string =>
  place
    .split(' ')
    .slice(1)
    .map((column) => columns[column as Column])
    .join('、')

/** Table 2, 第二十条第（一）项: 规章 and 行政规范性文件, by the register of #modules/publishing. */
export const registerSource: Source = {
  code: 'register',
  table: 'proactive',
  money: false,
  cellsAt,
  groups: async (query, span) => groupsOf(await itemsOf(query, span)),
  items: itemsOf,
  behind: async (query, span, cell, page) => {
    const items = (await itemsOf(query, span)).filter(({ place }) => cellsAt(place).includes(cell))
    const found = pageOfItems(items, page)
    const titles = await titlesOf(
      query,
      found.rows.map(({ item }) => item as DocumentId),
    )
    const lines = found.rows.map(({ item, version, place }): EvidenceLine => ({
      source: 'register',
      item,
      version,
      title: titles.get(item as DocumentId) ?? '',
      detail: detailOf(place),
      on: null,
      amount: 0,
    }))
    return { rows: lines, next: found.next }
  },
}
