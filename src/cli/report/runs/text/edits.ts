import type { AnnualReport, Repair } from '#modules/annual-report'
import { numberText, whereIs } from './names.ts'

/** The changes of a repair in words: 表三“…”的总计列由 5 改为 4. */
export const editsText = (
  report: Pick<AnnualReport, 'edition' | 'otherHandling'>,
  { edits }: Repair,
): string =>
  edits
    .map(
      ({ cell, from, to }) =>
        `${whereIs(report, cell)}由 ${from === null ? '空白' : numberText(from)} 改为 ${numberText(to)}`,
    )
    .join('；')
