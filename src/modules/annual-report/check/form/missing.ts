import type { CellPlace, PartTitle } from '#statute/report-form'
import { listed } from '../chinese.ts'
import { anyNumber } from '../figures.ts'
import type { Found, Rule } from '../rule.ts'
import type { ReportSubject } from '../subject.ts'

export const basis = '条例第五十条；年度报告格式的六个部分'

export const titleOf = ({ number, label }: PartTitle): string => `“${number}、${label.text}”`

const tableOfPart: Readonly<Record<string, CellPlace['table']>> = {
  二: 'proactive',
  三: 'requests',
  四: 'remedies',
}

/** Parts 二, 三 and 四 say what they have to say in their tables. */
export const hasTable = ({ report, places }: ReportSubject, { number }: PartTitle): boolean => {
  const table = tableOfPart[number]
  const names = [...places.values()].filter((place) => place.table === table).map(({ name }) => name)
  return table !== undefined && anyNumber(report.cells, names)
}

/** Words that show a part stands somewhere though its title was not found. */
const traces: Readonly<Record<string, RegExp>> = {
  五: /上述问题|主要问题|存在[^。]{0,8}(?:问题|不足)|(?:改进|整改)(?:情况|措施)/u,
  六: /其他需要报告|信息处理费/u,
}

const leavesTrace = (subject: ReportSubject, part: PartTitle): boolean =>
  hasTable(subject, part) ||
  subject.report.sections.some(({ title, text }) => traces[part.number]?.test(`${title}\n${text}`) === true)

const found = (severity: 'error' | 'warning', message: string, expected: number, lost: number): Found => ({
  severity,
  message,
  expected,
  actual: expected - lost,
})

/** A part whose content is there lacks only its title; a part without any trace is missing. */
export const missingPart: Rule<ReportSubject> = {
  id: 'structure.missing-part',
  title: '六个部分齐全',
  basis,
  severity: 'error',
  evaluate: (subject) => {
    const { parts } = subject.form
    const lost = parts.filter(({ number }) => subject.sectionsOf(number).length === 0)
    if (lost.length === parts.length)
      return [
        found(
          'error',
          '没有找到“一、总体情况”等六个部分，年度报告应当按统一格式分六个部分。',
          parts.length,
          lost.length,
        ),
      ]
    const untitled = lost.filter((part) => leavesTrace(subject, part))
    const missing = lost.filter((part) => !untitled.includes(part))
    const names = (some: readonly PartTitle[]) => listed(some.map(titleOf))
    return [
      ...(missing.length === 0
        ? []
        : [found('error', `缺少${names(missing)}，年度报告应当有六个部分。`, parts.length, missing.length)]),
      ...(untitled.length === 0
        ? []
        : [
            found(
              'warning',
              `没有找到${names(untitled)}的标题，请按统一格式写明各部分的标题。`,
              parts.length,
              untitled.length,
            ),
          ]),
    ]
  },
}
