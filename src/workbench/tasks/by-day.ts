import type { RowOf } from '../api/operations.ts'

export type Task = RowOf<'tasks'>

export interface Days {
  readonly title: string
  readonly urgent: boolean
  readonly tasks: readonly Task[]
}

const groupOf = ({ daysLeft }: Task): string => {
  if (daysLeft === undefined) return '没有期限'
  if (daysLeft < 0) return '已经逾期'
  if (daysLeft === 0) return '今天到期'
  return daysLeft <= 7 ? '七天以内' : '以后'
}

const order = ['已经逾期', '今天到期', '七天以内', '以后', '没有期限'] as const
const urgent: ReadonlySet<string> = new Set(['已经逾期', '今天到期'])

const soonest = (a: Task, b: Task): number => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity)

/** Tasks by how soon they are due, the most pressing first. */
export const byDay = (tasks: readonly Task[]): readonly Days[] => {
  const groups = Map.groupBy(tasks, groupOf)
  return order.flatMap((title) => {
    const of = groups.get(title)
    return of ? [{ title, urgent: urgent.has(title), tasks: of.toSorted(soonest) }] : []
  })
}

/** How many days are left, in words. */
export const daysInWords = (days: number): string => {
  if (days < 0) return `逾期 ${-days} 天`
  return days === 0 ? '今天' : `还有 ${days} 天`
}
