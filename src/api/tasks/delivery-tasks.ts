import { situations, waitingDeliveries } from '#modules/letters'
import type { TaskSource } from './task.ts'

const actions = {
  'to-send': '去送达',
  'to-record': '去登记',
  'to-prove': '去登记',
  'to-expire': '去登记',
  'to-resend': '去送达',
} as const

/** Letters of one's requests that were not sent, not proved, or came back. */
export const deliveryTasks: TaskSource = async ({ query, caller, today }) => {
  const lines = await waitingDeliveries(query, caller.person, today)
  return lines.flatMap(({ id, title, number, situation }) =>
    situation === null
      ? []
      : [
          {
            id: `delivery:${id}`,
            kind: 'request',
            title: `送达文书：${title}（${number}）`,
            detail: situations[situation],
            link: `/deliveries/${id}`,
            action: actions[situation],
          },
        ],
  )
}
