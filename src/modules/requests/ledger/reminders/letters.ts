import type { LocalDate } from '#statute/calendar'

/** What a mail says of a request: nothing of who applied, nor of what for. */
export interface Told {
  readonly number: string
  readonly body: string
  readonly due: LocalDate | null
  /** Working days to the due date; null where no term runs. */
  readonly left: number | null
  readonly provisional: boolean
  /** Where the request is opened. */
  readonly link: string
}

export interface Wording {
  readonly subject: string
  readonly text: string
}

const leftWords = (left: number): string => {
  if (left < 0) return `答复已经逾期 ${-left} 个工作日`
  return left === 0 ? '今天是答复期限的最后一天' : `还有 ${left} 个工作日到期`
}

const dueWords = ({ due, provisional }: Pick<Told, 'due' | 'provisional'>): string =>
  due === null ? '期限暂停或者没有起算' : `${due}${provisional ? '（暂定，放假通知公布后可能变动）' : ''}`

const lines = (told: Told, ...more: readonly string[]): string =>
  [
    ...more,
    `申请编号：${told.number}`,
    `办理机构：${told.body}`,
    `答复期限：${dueWords(told)}`,
    `打开案卷：${told.link}`,
    '',
    '这封邮件由系统自动发出，请勿回复。',
  ].join('\n')

/** A reminder by working days left. */
export const reminderLetter = (told: Told): Wording => {
  const words = leftWords(told.left ?? 0)
  return { subject: `${told.number}：${words}`, text: lines(told, `${words}，请留出审签和送达的时间。`) }
}

/** That a due date moved, with before and after. */
export const moveLetter = (
  told: Told,
  { before, cause }: { readonly before: LocalDate | null; readonly cause: 'notice' | 'event' },
): Wording => {
  const why = cause === 'notice' ? '载入了新的放假通知' : '案卷有新的记录'
  const from = before ?? '没有进行'
  const to = told.due ?? '暂停'
  return {
    subject: `${told.number}：答复期限有变动（${from} → ${to}）`,
    text: lines(told, `${why}，答复期限由“${from}”变为“${to}”，请核对。`),
  }
}
