import type { Channel, PublicationCounts } from './words.ts'
import { allChannels, channelWords } from './words.ts'

/** What the numbers are broken down by. */
export type By = 'channels' | 'columns' | 'kinds'

/** One line of a breakdown: a label, a number for each series, and their sum. */
export interface CountLine {
  readonly key: string
  readonly label: string
  readonly counts: readonly number[]
  readonly total: number
}

/** A breakdown as the table and the chart show it. */
export interface Breakdown {
  /** What the numbers of a line are of; one series has no name. */
  readonly series: readonly string[]
  readonly lines: readonly CountLine[]
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

const single = (
  lines: readonly { readonly key: string; readonly label: string; readonly count: number }[],
): Breakdown => ({
  series: ['件数'],
  lines: lines
    .filter(({ count }) => count > 0)
    .map(({ key, label, count }) => ({ key, label, counts: [count], total: count }))
    .toSorted((one, other) => other.total - one.total),
})

const byColumn = ({ columns }: PublicationCounts): Breakdown => {
  const used: readonly Channel[] = allChannels.filter((channel) =>
    columns.some((one) => one.channel === channel && one.count > 0),
  )
  const lines = [...Map.groupBy(columns, ({ column }) => column.id)].map(([key, of]) => {
    const counts = used.map((channel) =>
      sum(of.filter((one) => one.channel === channel).map(({ count }) => count)),
    )
    return { key, label: of[0]?.column.name ?? '', counts, total: sum(counts) }
  })
  return {
    series: used.map((channel) => channelWords[channel]),
    lines: lines.toSorted((one, other) => other.total - one.total),
  }
}

/** The numbers of a period broken down, the largest first; `kindTitle` names the kinds. */
export const breakdown = (
  counts: PublicationCounts,
  by: By,
  kindTitle: (code: string) => string,
): Breakdown => {
  switch (by) {
    case 'channels':
      return single(
        counts.channels.map(({ channel, count }) => ({ key: channel, label: channelWords[channel], count })),
      )
    case 'kinds':
      return single(counts.kinds.map(({ kind, count }) => ({ key: kind, label: kindTitle(kind), count })))
    case 'columns':
      return byColumn(counts)
  }
}
