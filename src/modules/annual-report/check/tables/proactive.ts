import type { CellName } from '#statute/report-form'
import { proactiveCell } from '#statute/report-form'
import { valueOf } from '../../model/index.ts'
import { apart, printed } from '../chinese.ts'
import type { Found, Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'

const documents = [
  ['regulation', '规章'],
  ['normativeDocument', '规范性文件'],
] as const

const value = ({ report }: ReportSubject, name: CellName): number | null => valueOf(report.cells.get(name))

/** What was made and not repealed this year is in force at its end. */
const valid: Rule<ReportSubject> = {
  id: 'proactive.valid',
  title: '现行有效件数不少于本年制发减去本年废止',
  basis: '国办公开办函〔2021〕30号表二',
  severity: 'warning',
  evaluate: (subject) =>
    documents.flatMap(([row, label]): Found[] => {
      const cells = ['made', 'repealed', 'valid'].map((column) => proactiveCell(row, column))
      const [made, repealed, inForce] = cells.map((name) => value(subject, name))
      if (typeof made !== 'number' || typeof repealed !== 'number' || typeof inForce !== 'number') return []
      const least = made - repealed
      if (inForce >= least) return []
      const message = `表二${label}本年制发 ${made} 件、废止 ${repealed} 件，现行有效至少应有 ${least} 件，表中是 ${inForce} 件，相差 ${apart(least, inForce)} 件。`
      return [{ message, cells, expected: least, actual: inForce }]
    }),
}

/** 2019: what was newly published this year is part of what is public. */
const published: Rule<ReportSubject> = {
  id: 'proactive.published',
  title: '对外公开总数量不少于本年新公开数量',
  basis: '国办公开办函〔2019〕60号表二',
  severity: 'warning',
  evaluate: (subject) =>
    documents.flatMap(([row, label]): Found[] => {
      const cells = ['published', 'total'].map((column) => proactiveCell(row, column))
      const [made, total] = cells.map((name) => value(subject, name))
      if (typeof made !== 'number' || typeof total !== 'number' || total >= made) return []
      const message = `表二${label}本年新公开 ${made} 件，对外公开总数量却只有 ${total} 件，相差 ${apart(made, total)} 件。`
      return [{ message, cells, expected: made, actual: total }]
    }),
}

const fee = proactiveCell('fee', 'amount')
const chargeWords = /收费|处理费|收取|费用|征收/u

/** Table 2 counts fees in 万元: the same digits in the text with 元 behind them mean one of the two is wrong. */
const feeUnit: Rule<ReportSubject> = {
  id: 'proactive.fee-unit',
  title: '收费金额的单位是万元',
  basis: '国办公开办函〔2021〕30号表二：本年收费金额（单位：万元）',
  severity: 'warning',
  evaluate: (subject) => {
    const amount = value(subject, fee)
    if (amount === null || amount <= 0) return []
    const same = subject
      .reading()
      .claims.find(
        ({ unit, value: yuan, context }) => unit === '元' && yuan === amount && chargeWords.test(context),
      )
    if (same === undefined) return []
    const message = `表二行政事业性收费填 ${printed(amount)}，单位是万元；正文写“${same.quote}”，疑似把元填成了万元。`
    return [
      {
        message,
        cells: [fee],
        expected: amount / 10_000,
        actual: amount,
        quote: same.quote,
        part: same.part,
      },
    ]
  },
}

export const proactiveRules: readonly Rule<ReportSubject>[] = [valid, published, feeUnit]
