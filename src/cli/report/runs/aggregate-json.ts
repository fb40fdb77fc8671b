import type { Aggregate } from '#modules/annual-report'
import { toJson } from '#modules/annual-report'

/** An aggregate as JSON: cells by name, and the sums once more as a report in its public JSON. */
export const aggregateJson = ({ groups, ...rest }: Aggregate) => ({
  groups: groups.map(({ cells, report, ...group }) => ({
    ...group,
    cells: Object.fromEntries(cells),
    report: toJson(report),
  })),
  ...rest,
})
