import { dateOf, partsOf } from '#statute/calendar'
import { calendarIn } from '#platform/calendar'
import { outboxCounts } from '#platform/outbox'
import type { TaskSource } from './task.ts'
import { holdsOverall } from './task.ts'

/** The notice for the next year comes out in November; until it is loaded, limits that reach into it are provisional. */
export const calendarTasks: TaskSource = async ({ query, caller, today }) => {
  const { year, month } = partsOf(today)
  if (month < 11 || !holdsOverall(caller, 'calendar.manage')) return []
  const next = year + 1
  if (!(await calendarIn(query)).year(next).provisional) return []
  return [
    {
      id: `calendar:${next}`,
      kind: 'calendar',
      title: `载入 ${next} 年的放假通知`,
      detail: `国务院办公厅一般在 11 月公布下一年的放假安排。载入以前，跨到 ${next} 年的期限都只是暂定的。`,
      due: dateOf(year, 12, 31),
      link: `/calendar/${next}`,
      action: '去载入',
    },
  ]
}

/** What runs by itself and failed, and mail that was given up. */
export const sweepTasks: TaskSource = async ({ query, caller, services: { schedule } }) => {
  if (!holdsOverall(caller, 'sweep.run')) return []
  const states = await schedule.states(query)
  const failing = states.filter(({ last }) => last !== undefined && last.failure !== null)
  const { failed } = await outboxCounts(query)
  const unsent = {
    id: 'outbox',
    kind: 'outbox',
    title: `有 ${failed} 件没有发出去`,
    detail: '多次尝试都没有成功，系统不再自动发送。请看原因，处理好以后再发一次。',
    link: '/sweeps',
    action: '去处理',
  }
  return [
    ...failing.map(({ id, title, last }) => ({
      id: `sweep:${id}`,
      kind: 'sweep',
      title: `定时任务“${title}”上次没有完成`,
      detail: last?.failure ?? '',
      link: '/sweeps',
      action: '查看',
    })),
    ...(failed > 0 ? [unsent] : []),
  ]
}
