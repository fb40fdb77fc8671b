import type { WaitingRemedy } from '#modules/remedies'
import { unseenFlags, waitingRemedies } from '#modules/remedies'
import { namesOf } from '../words/names.ts'
import type { TaskSource } from './task.ts'

/** How long there is, growing in urgency. */
const leftWords = (left: number | null): string => {
  if (left === null) return ''
  if (left < 0) return `已经逾期 ${-left} 个工作日`
  return left === 0 ? '今天到期' : `还有 ${left} 个工作日`
}

const words: Readonly<
  Record<WaitingRemedy['what'], { readonly title: string; readonly detail: string; readonly action: string }>
> = {
  assign: {
    title: '确定复议、诉讼的承办人',
    detail: '答复、举证的期限从收到副本起算，请尽快确定谁承办。',
    action: '去确定',
  },
  answer: {
    title: '提交答复、证据',
    detail: '不按期答复、提交证据的，视为没有证据、依据。',
    action: '去答复',
  },
  hearing: {
    title: '参加听证、开庭',
    detail: '请核对出庭（参加听证）的负责人和委托代理人。',
    action: '去准备',
  },
  redo: {
    title: '履行复议、诉讼的结果',
    detail: '重新答复要留出审签和送达的时间。',
    action: '去办理',
  },
}

/** Remedies: to assign, to answer, hearings, results to perform, by days left. */
export const remedyTasks: TaskSource = async ({ query, caller, today }) => {
  const waiting = await waitingRemedies(query, { caller, today })
  const names = await namesOf(query, { organisations: waiting.map(({ organisation }) => organisation) })
  return waiting.map(({ remedy, number, organisation, what, due, left }) => {
    const { title, detail, action } = words[what]
    const pressing = what === 'assign' ? '' : `；${leftWords(left)}`
    return {
      id: `remedy:${remedy}:${what}`,
      kind: 'remedy',
      title: `${title}${pressing}：${number}`,
      detail: `${names.organisation(organisation)}。${detail}`,
      ...(due !== null && { due }),
      link: `/remedies/${remedy}`,
      action,
    }
  })
}

/** Requests like one that a result corrected, for whoever handles them. */
export const remedyFlagTasks: TaskSource = async ({ query, caller }) => {
  const flags = await unseenFlags(query, caller.person)
  return flags.map(({ id, request, number, remedyNumber, likeness }) => ({
    id: `remedy-flag:${id}`,
    kind: 'remedy',
    title: `核对与被纠正的案件同类的申请：${number}`,
    detail: `${remedyNumber}的结果是纠正，这件申请内容相似 ${likeness}%，请核对处理是否需要改变。`,
    link: `/requests/${request}`,
    action: '去核对',
  }))
}
