import type { Clock } from '#statute/deadlines'
import type { OpenTask, OpenWait } from './case.ts'
import type { Standing } from './effective.ts'

/** Tasks sections have not answered, in the order they were given. */
export const openTasksOf = (events: readonly Standing[]): readonly OpenTask[] => {
  const answered = new Set(events.flatMap((event) => (event.kind === 'task-answered' ? [event.task] : [])))
  return events.flatMap((event) => {
    if (event.kind !== 'task-given' || answered.has(event.seq)) return []
    const { seq: task, section, person, due } = event
    return [{ task, section, person, due }]
  })
}

const consultationsOf = ({ course, waits }: Clock): readonly OpenWait[] =>
  waits.flatMap((wait) => {
    if (wait.for !== 'third-party' && wait.for !== 'agency') return []
    const open = course.consulted.get(`${wait.for}:${wait.party}`)?.state !== 'closed'
    return open ? [{ for: wait.for, party: wait.party, limit: wait.limit }] : []
  })

const applicantOf = ({ course, waits }: Clock, events: readonly Standing[]): readonly OpenWait[] => {
  const limitOf = (of: OpenWait['for']) => waits.find((wait) => wait.for === of)?.limit
  const explanation = events.find((event) => event.kind === 'explanation-asked')
  const open: readonly (OpenWait | false)[] = [
    course.clarification === 'asked' && {
      for: 'clarification',
      party: '',
      limit: limitOf('clarification'),
    },
    (course.fee === 'noticed' || course.fee === 'reached') && {
      for: 'payment',
      party: '',
      limit: limitOf('payment'),
    },
    course.explanation === 'asked' && { for: 'explanation', party: '', limit: explanation?.until },
  ]
  return open.filter((wait) => wait !== false)
}

/** Whom a request waits for now; nobody once it is concluded. */
export const openWaitsOf = (
  clock: Clock | null,
  events: readonly Standing[],
  tasks: readonly OpenTask[],
): readonly OpenWait[] => [
  ...(clock === null ? [] : [...applicantOf(clock, events), ...consultationsOf(clock)]),
  ...tasks.map(({ task, due }) => ({ for: 'task' as const, party: String(task), limit: due })),
]
