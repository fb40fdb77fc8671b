/** How near a request is to its last day: what lists, the calendar and reminders go by. */
export const risks = {
  overdue: '已逾期',
  today: '今天到期',
  pressing: '3个工作日内到期',
  soon: '5个工作日内到期',
  near: '10个工作日内到期',
  calm: '期限充裕',
  none: '期限没有进行',
} as const
export type Risk = keyof typeof risks

/** Working days at which a reminder is due, the last day among them. */
export const reminderDays = [10, 5, 3, 1, 0] as const

/** The risk by working days left; undefined where no term runs. Pure. */
export const riskOf = (left: number | undefined): Risk => {
  if (left === undefined) return 'none'
  if (left < 0) return 'overdue'
  if (left === 0) return 'today'
  if (left <= 3) return 'pressing'
  if (left <= 5) return 'soon'
  return left <= 10 ? 'near' : 'calm'
}
