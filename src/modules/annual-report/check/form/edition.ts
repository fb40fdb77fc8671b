import { editionForYear, firstFormYear, formOf } from '#statute/report-form'
import type { Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'

const edition: Rule<ReportSubject> = {
  id: 'form.edition',
  title: '表格格式与报告年度相符',
  basis: '条例第五十条；国办公开办函〔2019〕60号、〔2021〕30号',
  severity: 'error',
  evaluate: ({ report, form }) => {
    if (report.year === null) return []
    const due = editionForYear(report.year)
    if (due === undefined)
      return [
        {
          severity: 'notice',
          message: `${report.year}年的年度报告还没有全国统一格式，从${firstFormYear}年度起才有，只按读到的表格核对。`,
          actual: report.year,
        },
      ]
    if (due === report.edition) return []
    const asked = formOf(due).document
    return [
      {
        message: `${report.year}年度应当使用${asked}的格式，报告的表格是${form.document}的格式。`,
        expected: asked,
        actual: form.document,
      },
    ]
  },
}

export const editionRules: readonly Rule<ReportSubject>[] = [edition]
