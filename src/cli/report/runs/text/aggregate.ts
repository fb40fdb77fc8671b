import type { Aggregate, AggregateGroup } from '#modules/annual-report'
import { formOfReport } from '#modules/annual-report'
import type { Session } from '../../../terminal/session.ts'
import { indent } from '../../../text/wrap.ts'
import { tablesText } from './tables.ts'

const groupLines = (session: Session, { year, members, report }: AggregateGroup): readonly string[] => [
  session.paint(
    'bold',
    `${year === null ? '年度不明' : `${year}年`}　${members.length} 家　${formOfReport(report).document}`,
  ),
  ...tablesText(report, session.columns),
  '',
]

/** The sums of each year and form as tables, then everything that was not simply added. */
export const aggregateText = (session: Session, { groups, remarks }: Aggregate): string =>
  [
    ...groups.flatMap((group) => groupLines(session, group)),
    ...remarks.map((remark) => indent(remark, 0, session.columns, '! ')),
    '',
  ].join('\n')
