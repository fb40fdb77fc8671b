import { formOf } from '#statute/report-form'
import type { AnnualReport } from '../model/index.ts'
import { changeOf } from './change.ts'
import type { Both, GroupComparison } from './comparison.ts'
import { bracketValue, cellValue } from './values.ts'

/** The brackets 不予公开, 无法提供, 不予处理 and 其他处理 of table 3, column by column. */
export const compareGroups = ({ a, b }: Both<AnnualReport>): readonly GroupComparison[] => {
  const { groups, columns } = formOf(b.edition, 'itemised').requests
  return groups
    .filter((group) => group.code !== '3')
    .flatMap(({ code, number, label }) =>
      columns.map((column, index) => ({
        code,
        label: `${number}${label.text}`,
        column: index,
        where: `表三“${number}${label.text}”的${column.label.text}列`,
        ...changeOf(
          { a: bracketValue(a, code, index), b: bracketValue(b, code, index) },
          { a: cellValue(a, `requests.3.7.${index}`), b: cellValue(b, `requests.3.7.${index}`) },
        ),
      })),
    )
}
