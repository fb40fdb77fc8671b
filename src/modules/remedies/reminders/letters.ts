import type { LocalDate } from '#statute/calendar'
import type { DueKind } from '../schema/index.ts'
import { dueKinds } from '../schema/index.ts'

/** What a mail says of a remedy: nothing of who seeks it, nor of what they claim. */
export interface ToldRemedy {
  readonly number: string
  readonly body: string
  readonly organ: string
  readonly what: DueKind
  readonly due: LocalDate
  readonly left: number
  readonly link: string
}

const advice: Readonly<Record<DueKind, string>> = {
  answer: '不按期答复、提交证据的，视为没有证据、依据。',
  hearing: '请核对出庭（参加听证）的负责人和委托代理人。',
  redo: '请留出审签和送达的时间；逾期不履行的，可能被责令限期履行或者强制执行。',
}

const leftWords = (what: DueKind, left: number): string => {
  const title = dueKinds[what]
  if (left < 0) return `${title}已经逾期 ${-left} 个工作日`
  return left === 0 ? `今天是${title}的最后一天` : `${title}还有 ${left} 个工作日`
}

/** A reminder by working days left. */
export const remedyLetter = ({ number, body, organ, what, due, left, link }: ToldRemedy) => {
  const words = leftWords(what, left)
  return {
    subject: `${number}：${words}`,
    text: [
      `${words}。${advice[what]}`,
      `案件编号：${number}`,
      `本机关：${body}`,
      `复议机关、法院：${organ}`,
      `日期：${due}`,
      `打开案件：${link}`,
      '',
      '这封邮件由系统自动发出，请勿回复。',
    ].join('\n'),
  }
}
