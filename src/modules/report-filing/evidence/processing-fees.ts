import type { CellName } from '#statute/report-form'
import { proactiveCell } from '#statute/report-form'
import { settingsOf } from '#platform/settings'
import { requestFees } from '#modules/requests'
import type { Query } from '../schema/index.ts'
import { groupsOf, pageOfItems } from './in-memory.ts'
import type { EvidenceLine, Item, Source, Span } from './source.ts'

interface Paid extends Item {
  readonly line: EvidenceLine
}

const place = 'fee'
const cell: CellName = proactiveCell('fee', 'amount')

/** Fees paid in the days asked for; none where the house does not count them in table 2. */
const paidIn = async (query: Query, { organisation, from, until }: Span): Promise<readonly Paid[]> => {
  const { 'report.processingFeeInTable': counted } = await settingsOf(query)
  if (!counted) return []
  return (await requestFees(query, organisation)).flatMap(
    ({ request: item, number, seq, fen, paidOn: on }) => {
      if (on === null || on < from || on > until) return []
      const [source, version, title, amount] = ['processing-fee' as const, seq, number, fen]
      const line = { source, item, version, title, detail: '信息处理费', on, amount }
      return [{ item, version, place, amount, line }]
    },
  )
}

/**
 * 国办函〔2020〕109号: 信息处理费 as money of table 2 第（八）项, by the day it was paid, where the setting
 * `report.processingFeeInTable` says so. Practice differs, no national rule was found.
 */
export const processingFeeSource: Source = {
  code: 'processing-fee',
  table: 'proactive',
  money: true,
  cellsAt: () => [cell],
  groups: async (query, span) => groupsOf(await paidIn(query, span)),
  items: async (query, span) =>
    (await paidIn(query, span)).map(({ item, version, amount }) => ({ item, version, place, amount })),
  behind: async (query, span, asked, page) => {
    if (asked !== cell) return { rows: [], next: undefined }
    const { rows, next } = pageOfItems(await paidIn(query, span), page)
    return { rows: rows.map(({ line }) => line), next }
  },
}
