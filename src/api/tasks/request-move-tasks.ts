import { unseenMoves } from '#modules/requests'
import type { TaskSource } from './task.ts'

const causes = { notice: '载入了新的放假通知', event: '别人在案卷里记了新的事项' } as const

/** Due dates that moved under the hands of whoever handles the request, until they have looked at them. */
export const requestMoveTasks: TaskSource = async ({ query, caller }) => {
  const moves = await unseenMoves(query, caller.person)
  return moves.map(({ id, number, before, after, cause }) => ({
    id: `request-move:${id}`,
    kind: 'request',
    title: `核对期限的变动：${number}`,
    detail: `${causes[cause]}，答复期限由“${before ?? '没有进行'}”变为“${after ?? '暂停'}”。`,
    ...(after !== null && { due: after }),
    link: '/request-statistics?view=moves',
    action: '去核对',
  }))
}
