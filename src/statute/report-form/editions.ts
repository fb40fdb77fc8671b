import type { Edition, ReportForm } from './form.ts'
import { parts } from './parts.ts'
import { proactive2019 } from './proactive-2019.ts'
import { proactive2021 } from './proactive-2021.ts'
import { remedyGroups, remedyOutcomes } from './remedies.ts'
import type { OtherHandling } from './requests.ts'
import { printedOtherHandling, requestColumns, requestGroups, requestRows, requestsNote } from './requests.ts'

/** The first year of report that has a national form: 条例 in force 2019-05-15, 国办公开办函〔2019〕60号. */
export const firstFormYear = 2019

const issued = {
  '2019': {
    name: '《中华人民共和国政府信息公开工作年度报告格式（试行）》',
    document: '国办公开办函〔2019〕60号',
    years: { from: 2019, to: 2020 },
    proactive: proactive2019,
  },
  '2021': {
    name: '《中华人民共和国政府信息公开工作年度报告格式》',
    document: '国办公开办函〔2021〕30号',
    years: { from: 2021 },
    proactive: proactive2021,
  },
} as const

const build = (edition: Edition, other: OtherHandling): ReportForm => ({
  edition,
  ...issued[edition],
  parts,
  requests: {
    note: requestsNote,
    columns: requestColumns,
    groups: requestGroups.filter((group) => group.code !== '3.6' || other === 'itemised'),
    rows: requestRows(other),
  },
  remedies: { groups: remedyGroups, outcomes: remedyOutcomes },
})

const forms: Readonly<Record<Edition, Readonly<Record<OtherHandling, ReportForm>>>> = {
  '2019': { single: build('2019', 'single'), itemised: build('2019', 'itemised') },
  '2021': { single: build('2021', 'single'), itemised: build('2021', 'itemised') },
}

/**
 * The form of an edition. `other` says how the report at hand prints （六）其他处理; left out, it is as the
 * edition itself prints it.
 */
export const formOf = (edition: Edition, other: OtherHandling = printedOtherHandling[edition]): ReportForm =>
  forms[edition][other]

/** The edition in force for a year of report; undefined before 2019, when there was no national form. */
export const editionForYear = (year: number): Edition | undefined => {
  if (year < firstFormYear) return undefined
  return year <= issued['2019'].years.to ? '2019' : '2021'
}
