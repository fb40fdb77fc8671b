import { listed } from '../chinese.ts'
import type { Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'
import { basis, hasTable, missingPart, titleOf } from './missing.ts'
import { isFixedTitle } from './parts.ts'

const empty: Rule<ReportSubject> = {
  id: 'structure.empty-part',
  title: '每个部分都有内容',
  basis,
  severity: 'warning',
  evaluate: (subject) =>
    subject.form.parts.flatMap((part) => {
      const found = subject.sectionsOf(part.number)
      const silent = found.length > 0 && found.every(({ text }) => text.trim() === '')
      if (!silent || hasTable(subject, part)) return []
      return [{ message: `${titleOf(part)}没有内容，没有可报告的也应当写明“无”。`, part: part.number }]
    }),
}

const order: Rule<ReportSubject> = {
  id: 'structure.order',
  title: '六个部分按次序各出现一次',
  basis,
  severity: 'notice',
  evaluate: ({ report, form }) => {
    const fixed = form.parts.map(({ number }) => number)
    const found = report.sections.map(({ number }) => number).filter((number) => fixed.includes(number))
    const printed = found.join('、')
    const proper = fixed.filter((number) => found.includes(number)).join('、')
    if (printed === proper) return []
    return [
      {
        message: `各部分的序号依次是${printed}，应当依次是${proper}，请核对有无重复或者错序。`,
        expected: proper,
        actual: printed,
      },
    ]
  },
}

const titles: Rule<ReportSubject> = {
  id: 'structure.title',
  title: '六个部分的标题与统一格式一致',
  basis,
  severity: 'notice',
  evaluate: ({ sectionsOf, form }) => {
    const wrong = form.parts.flatMap((part) => {
      const found = sectionsOf(part.number)
      const first = found[0]
      if (first === undefined || found.some(({ title }) => isFixedTitle(title, part, form))) return []
      return [`“${first.number}、${first.title}”应为${titleOf(part)}`]
    })
    return wrong.length === 0
      ? []
      : [{ message: `标题与统一格式不一致：${listed(wrong)}。`, actual: wrong.length }]
  },
}

export const structureRules: readonly Rule<ReportSubject>[] = [missingPart, empty, order, titles]
