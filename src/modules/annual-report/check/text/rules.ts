import { apart, listed, printed } from '../chinese.ts'
import { askedBy } from '../form/asked.ts'
import type { Found, Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'
import type { JudgedClaim } from './claim.ts'
import type { Slip } from './reading.ts'
import type { Family } from './topics/topic.ts'

const accurate = askedBy('accurate')

/** What every rule here stands on. */
const stands = {
  basis: accurate.basis,
  standsOn: ({ form }: ReportSubject) => accurate.on(form),
}

const sentenceOf = ({ quote, value }: JudgedClaim, says: string, expected: number, other: boolean): string =>
  `正文写“${quote}”，${says}，${other ? '口径似乎不同，' : ''}相差 ${apart(value, expected)} 件${other ? '，请注明口径或者核对' : ''}。`

const foundIn = (claims: readonly JudgedClaim[], family: Family): Found[] => {
  const seen = new Set<string>()
  return claims.flatMap((claim): Found[] => {
    const { doubt } = claim
    const key = `${claim.group ?? ''}:${claim.value}`
    if (doubt?.family !== family || seen.has(key)) return []
    seen.add(key)
    return [
      {
        severity: doubt.severity,
        message: sentenceOf(claim, doubt.says, doubt.expected, doubt.scope === 'other'),
        cells: claim.cells,
        expected: doubt.expected,
        actual: claim.value,
        quote: claim.quote,
        part: claim.part,
      },
    ]
  })
}

const against = (family: Family, title: string, severity: 'error' | 'warning'): Rule<ReportSubject> => ({
  id: `text.${family}`,
  title,
  ...stands,
  severity,
  evaluate: (subject) => foundIn(subject.reading().claims, family),
})

/** Further off than this, what stands behind the total is most likely no part of it. */
const farOff = 0.1

const slipFound = ({ breakdown, total, values, unit, quote, part }: Slip): Found => {
  const { sum, verdict, closed } = breakdown
  const far = verdict === 'over' && !closed && sum > total * (1 + farOff)
  return {
    severity: far ? 'notice' : 'warning',
    message: `正文“${quote}”所列各项（${listed(values.map(printed), 20).replaceAll('、', '+')}）合计 ${printed(sum)} ${unit}，与总数 ${printed(total)} ${unit}相差 ${apart(sum, total)} ${unit}。`,
    expected: total,
    actual: sum,
    quote,
    part,
  }
}

const breakdown: Rule<ReportSubject> = {
  id: 'text.breakdown',
  title: '正文中分项之和等于总数',
  ...stands,
  severity: 'warning',
  evaluate: (subject) => subject.reading().slips.map(slipFound),
}

const unsupported: Rule<ReportSubject> = {
  id: 'text.unsupported',
  title: '正文中的数字在表格中有对应',
  ...stands,
  severity: 'notice',
  evaluate: (subject) => {
    const open = subject.reading().claims.filter(({ status }) => status === 'unsupported')
    if (open.length === 0) return []
    const quotes = listed(
      open.map(({ quote }) => `“${quote}”`),
      3,
    )
    return [
      {
        message: `正文有 ${open.length} 个数字在表格中没有对应，需要有台账等记录佐证：${quotes}。`,
        actual: open.length,
      },
    ]
  },
}

const allHandled: Rule<ReportSubject> = {
  id: 'text.all-handled',
  title: '写明全部办结的没有结转下年度的申请',
  ...stands,
  severity: 'notice',
  evaluate: ({ report, reading }) => {
    const carried = reading().claims.find(
      ({ group, status }) => group === '表三第四项' && status === 'matched',
    )
    if (carried === undefined || carried.value === 0) return []
    for (const { number, text } of report.sections) {
      const words =
        /(?:所有|全部)[^，。；]{0,10}申请[^，。；]{0,6}(?:均|都|全部)?已[^，。；]{0,10}(?:办理完[成毕]|办结|答复完毕)/u.exec(
          text,
        )
      if (words === null) continue
      return [
        {
          message: `正文写“${words[0]}”，又写结转下年度 ${printed(carried.value)} 件，前后不一致，请核对。`,
          cells: carried.cells,
          expected: 0,
          actual: carried.value,
          quote: words[0],
          part: number,
        },
      ]
    }
    return []
  },
}

/** The narrative held against the tables and against itself. */
export const textRules: readonly Rule<ReportSubject>[] = [
  against('requests', '正文中收到、办理、结转申请的件数与表三一致', 'error'),
  against('outcomes', '正文中各类办理结果的件数与表三一致', 'error'),
  against('remedies', '正文中行政复议、行政诉讼的件数与表四一致', 'error'),
  against('documents', '正文中规范性文件的件数与表二一致', 'warning'),
  against('decisions', '正文中许可、处罚、强制决定的件数与表二一致', 'warning'),
  breakdown,
  allHandled,
  unsupported,
]
