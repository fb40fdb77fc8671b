import type { LocalDate } from '#statute/calendar'
import type { ReportDuty } from '../schema/index.ts'
import { reportDuties } from '../schema/index.ts'

/** What a mail says of the report of a year. */
export interface Told {
  readonly body: string
  readonly year: number
  readonly duty: ReportDuty
  readonly due: LocalDate
  /** Calendar days left; negative behind the last day. */
  readonly left: number
  readonly basis: string
  readonly link: string
}

const leftWords = (left: number): string => {
  if (left < 0) return `已经逾期 ${-left} 天`
  return left === 0 ? '今天是最后一天' : `还有 ${left} 天`
}

/** A reminder of 条例第四十九条. */
export const reportLetter = ({
  body,
  year,
  duty,
  due,
  left,
  basis,
  link,
}: Told): { readonly subject: string; readonly text: string } => ({
  subject: `${year}年年报${reportDuties[duty]}：${leftWords(left)}`,
  text: [
    `${body}${year}年政府信息公开工作年度报告应当在${due}以前${reportDuties[duty]}，${leftWords(left)}。`,
    `依据：${basis}`,
    `打开年报：${link}`,
    '',
    '这封邮件由系统自动发出，请勿回复。',
  ].join('\n'),
})
