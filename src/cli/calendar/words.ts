import type { Certainty, DayKind, LocalDate, Notice } from '#statute/calendar'
import { chineseWeekdayOf, partsOf } from '#statute/calendar'

/** 2月14日（星期六） */
export const spokenDate = (date: LocalDate): string => {
  const { month, day } = partsOf(date)
  return `${month}月${day}日（${chineseWeekdayOf(date)}）`
}

/** 2027年2月14日（星期六） */
export const fullDate = (date: LocalDate): string => `${partsOf(date).year}年${spokenDate(date)}`

const certainties: Readonly<Record<Certainty, string>> = {
  read: '已对照通知全文',
  excerpt: '已对照转载的内容，文号请再核对',
  memory: '文号未经对照，请核对',
}

/** A notice with its number, its date and how sure they are. */
export const noticeText = ({ title, document, issued, certainty }: Notice): string =>
  `${title}（${document}，${issued}；${certainties[certainty]}）`

export const kindNames: Readonly<Record<DayKind, string>> = {
  workday: '工作日',
  weekend: '周休息日',
  holiday: '放假',
  'make-up-workday': '调休上班',
}
