import type { CellName } from '#statute/report-form'
import { proactiveCell } from '#statute/report-form'
import type { CountedAs } from '#modules/publishing'
import { countedBehind, countedDocuments, countedGroups } from '#modules/publishing'
import type { EvidenceSource } from '../schema/index.ts'
import type { Source } from './source.ts'

interface Described {
  readonly code: EvidenceSource
  readonly money: boolean
  readonly counts: readonly CountedAs[]
  readonly titles: Readonly<Partial<Record<CountedAs, string>>>
}

const cellOf = (counts: string): CellName => proactiveCell(counts, counts === 'fee' ? 'amount' : 'decisions')

const sourceOf = ({ code, money, counts: mine, titles }: Described): Source => ({
  code,
  table: 'proactive',
  money,
  cellsAt: (place) => [cellOf(place)],
  groups: async (query, span) =>
    (await countedGroups(query, span))
      .filter(({ counts }) => mine.includes(counts))
      .map(({ counts, count, amount }) => ({ place: counts, count, amount })),
  items: async (query, span) =>
    (await countedDocuments(query, span))
      .filter(({ counts }) => mine.includes(counts))
      .map(({ document, counts, amount, version }) => ({ item: document, version, place: counts, amount })),
  behind: async (query, span, cell, page) => {
    const counts = mine.find((one) => cellOf(one) === cell)
    if (counts === undefined) return { rows: [], next: undefined }
    const { rows, next } = await countedBehind(query, { ...span, counts, ...page })
    const lines = rows.map(({ document, version, title, on, amount }) => ({
      source: code,
      item: document,
      version,
      title,
      detail: titles[counts] ?? '',
      on,
      amount,
    }))
    return { rows: lines, next }
  },
})

/** Table 2, 第（五）项、第（六）项: decisions that were published, by the day they were made. */
export const decisionSource = sourceOf({
  code: 'decision',
  money: false,
  counts: ['licence', 'penalty', 'coercion'],
  titles: { licence: '行政许可决定', penalty: '行政处罚决定', coercion: '行政强制决定' },
})

/** Table 2, 第（八）项: the money of charges that were published for the year. */
export const chargeSource = sourceOf({
  code: 'charge',
  money: true,
  counts: ['fee'],
  titles: { fee: '收费项目' },
})
