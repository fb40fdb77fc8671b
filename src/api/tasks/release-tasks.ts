import { waitingReleases } from '#modules/release'
import type { TaskSource } from './task.ts'

/** Documents to be given out that somebody else took words out of: a second pair of eyes. */
export const releaseTasks: TaskSource = async ({ query, caller, today }) =>
  (await waitingReleases(query, caller, today)).map(({ id, name, number }) => ({
    id: `release:${id}`,
    kind: 'request',
    title: `复核要给出的文件：${name}`,
    detail: `${number}。同事已经去除不予公开的内容，请逐页核对，没有遗漏的确认可以给出。`,
    link: `/releases/${id}`,
    action: '去复核',
  }))
