import type { ReportForm } from '#statute/report-form'
import type { AnnualReport } from '../../model/index.ts'
import type { JudgedClaim } from './claim.ts'
import { compareWith } from './compare.ts'
import { countsTheYear } from './guards.ts'
import { spanOf } from './quote.ts'
import type { Scope } from './scope.ts'
import { scopeOf } from './scope.ts'
import { totalOf } from './sums.ts'
import type { Family, Sum } from './topics/topic.ts'
import { remedies, requests } from './topics/topic.ts'
import type { Body } from '../organisation.ts'
import type { View } from './view.ts'
import { wordsAt } from './view.ts'
import type { Nothing } from './zeros.ts'
import { nothingsIn } from './zeros.ts'

const sums: Readonly<Record<Nothing['of'], readonly [Family, Sum]>> = {
  received: ['requests', requests('表三第一项', ['1'])],
  'carried-in': ['requests', requests('表三第二项', ['2'])],
  'carried-out': ['requests', requests('表三第四项', ['4'])],
  reconsideration: ['remedies', remedies('表四行政复议总计', ['reconsideration'])],
  litigation: ['remedies', remedies('表四行政诉讼两组总计之和', ['direct', 'afterReconsideration'])],
}

/** Cases named without 信息公开 anywhere near may be the office's other cases. */
const onDisclosure = (of: Nothing['of'], part: string, paragraph: string): boolean =>
  (of !== 'reconsideration' && of !== 'litigation') ||
  part === '三' ||
  part === '四' ||
  /信息公开|依申请|公开申请/u.test(paragraph)

const reach = 200

/** What the text says there was none of, held against the tables. Only what the tables know becomes a claim. */
export const claimsOfNothing = (
  report: AnnualReport,
  form: ReportForm,
  view: View,
  part: string,
  body: Body | null,
  scopeBefore: (at: number) => Scope | null,
): JudgedClaim[] =>
  nothingsIn(view).flatMap((nothing): JudgedClaim[] => {
    const { of, start, end } = nothing
    const [family, sum] = sums[of]
    const from = Math.max(view.text.lastIndexOf('。', start), view.text.lastIndexOf('\n', start)) + 1
    const sentence = view.text.slice(Math.max(from, start - reach), start)
    const total = totalOf(report, form, sum)
    const compared = total === null ? null : compareWith(0, false, [total])
    const context = view.text.slice(Math.max(0, start - reach), end)
    if (compared === null || !onDisclosure(of, part, context)) return []
    if (countsTheYear(sentence, report.year) === false) return []
    const scope = scopeOf(sentence, body) ?? scopeBefore(start) ?? 'own'
    const severity = scope === 'own' ? 'error' : 'notice'
    const doubt = compared.agrees
      ? null
      : ({ family, severity, scope, says: compared.says, expected: compared.expected } as const)
    return [
      {
        part,
        span: spanOf(view, start, end),
        quote: wordsAt(view, start, end).replaceAll(/\s+/gu, ''),
        value: 0,
        unit: '',
        approximate: false,
        status: doubt === null ? 'matched' : severity === 'error' ? 'contradicted' : 'unsupported',
        cells: compared.cells,
        context,
        group: sum.title,
        doubt,
      },
    ]
  })
