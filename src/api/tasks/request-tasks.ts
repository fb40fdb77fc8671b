import type { WaitingCase, WaitingFor } from '#modules/requests'
import { waitingCases } from '#modules/requests'
import { namesOf } from '../words/names.ts'
import type { TaskSource } from './task.ts'

interface Words {
  readonly title: (waiting: WaitingCase) => string
  readonly detail: string
  readonly action: string
}

/** How long there is to answer, growing in urgency: 10, 5, 3, 1, 0 working days. */
const pressing = ({ left }: WaitingCase): string => {
  if (left === null) return '答复期限没有进行'
  if (left < 0) return `答复已经逾期 ${-left} 个工作日`
  if (left === 0) return '今天是答复期限的最后一天'
  if (left === 1) return '明天以前必须答复，只剩 1 个工作日'
  return left <= 3 ? `尽快答复，只剩 ${left} 个工作日` : `还有 ${left} 个工作日答复`
}

const late = ({ left }: WaitingCase): string =>
  left !== null && left < 0 ? `（已经过了 ${-left} 个工作日）` : ''

const words: Readonly<Record<WaitingFor, Words>> = {
  confirm: {
    title: () => '与申请人确认收到申请',
    detail: '条例第三十一条：确认之日起计算答复期限，请尽快与申请人确认。',
    action: '去确认',
  },
  assign: {
    title: () => '分办申请',
    detail: '确定经办人以后才能研判、检索和答复。',
    action: '去分办',
  },
  triage: {
    title: () => '研判申请，需要补正的在期限内告知',
    detail: '条例第三十条：申请内容不明确的，收到之日起7个工作日内一次性告知补正。',
    action: '去研判',
  },
  'sent-back': {
    title: () => '修改退回的答复',
    detail: '审签人退回，请看退回意见，修改以后重新送审。',
    action: '去修改',
  },
  lapsed: {
    title: () => '申请人逾期没有办理，可以终止',
    detail: '补正或者缴费的期限已经过了；没有正当理由的，拟定终止办理的答复。',
    action: '去办理',
  },
  reply: {
    title: pressing,
    detail: '条例第三十三条：期限以发出答复为准，请留出三级审签的时间。',
    action: '去答复',
  },
  decide: {
    title: (waiting) => `审签完毕，作出决定；${pressing(waiting)}`,
    detail: '各级都已签署，请作出决定并发出答复。',
    action: '去决定',
  },
  deliver: {
    title: (waiting) => `送达答复；${pressing(waiting)}`,
    detail: '国办公开办函〔2016〕235号：邮寄的以交邮之日为答复日期。',
    action: '去送达',
  },
  close: {
    title: () => '结案',
    detail: '答复已经送达，请核对案卷以后结案。',
    action: '去结案',
  },
  task: {
    title: (waiting) => `回复交办事项${late(waiting)}`,
    detail: '请在期限内检索、提供材料或者提出意见；机关内部流转不停止答复期限。',
    action: '去回复',
  },
  sign: {
    title: ({ part }) => `${part === '' ? '审签答复' : part}：轮到您签署`,
    detail: '请看过答复和案卷再签署；不同意的，写明意见退回。',
    action: '去签署',
  },
}

/** Requests: to confirm, to assign, to handle by days left, tasks of my section, my turn to sign. */
export const requestTasks: TaskSource = async ({ query, caller, today }) => {
  const waiting = await waitingCases(query, { caller, today })
  const organisations = waiting.map(({ organisation }) => organisation)
  const names = await namesOf(query, { organisations })
  return waiting.map((one) => {
    const { title, detail, action } = words[one.what]
    return {
      id: `request:${one.request}:${one.what}:${one.part}`,
      kind: 'request',
      title: `${title(one)}：${one.number}`,
      detail: `${names.organisation(one.organisation)}。${detail}`,
      ...(one.due !== null && { due: one.due }),
      link: `/requests/${one.request}`,
      action,
    }
  })
}
