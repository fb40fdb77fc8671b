import type { ReportForm } from '#statute/report-form'
import { remedyCell } from '#statute/report-form'
import type { TableLayout } from './layout.ts'
import { figure, label, row } from './layout.ts'

/** Table 4: fifteen numbers in one row; reconsideration first, then both kinds of litigation. */
export const remediesLayout = (form: ReportForm): TableLayout => {
  const { groups, outcomes } = form.remedies
  const [reconsideration, ...litigation] = groups
  const heads = (rowspan: number) =>
    outcomes.map((outcome) => label('column', outcome.label.text, { rowspan }))
  return {
    table: 'remedies',
    caption: `表四　${form.parts[3]?.label.text ?? ''}`,
    widths: groups.flatMap(() => outcomes.map(() => 1)),
    headRows: 3,
    rows: [
      row([
        label('column', reconsideration?.label.text ?? '', { colspan: outcomes.length }),
        label('column', '行政诉讼', { colspan: outcomes.length * litigation.length }),
      ]),
      row([
        ...heads(2),
        ...litigation.map((group) => label('column', group.label.text, { colspan: outcomes.length })),
      ]),
      row(litigation.flatMap(() => heads(1))),
      row(groups.flatMap((group) => outcomes.map((_, index) => figure(remedyCell(group.key, index))))),
    ],
  }
}
