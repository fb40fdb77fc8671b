import type { Course } from './course.ts'
import { after, begun } from './course.ts'
import type { ClockEvent, Received } from './events.ts'
import type { Misfit } from './fits.ts'
import { fits } from './fits.ts'
import type { Irregular } from './irregular.ts'
import { irregular } from './irregular.ts'
import { inOrder } from './vocabulary.ts'

/** Events in the order they count, of which every one could happen when it did. */
export interface Sequence {
  readonly kind: 'sequence'
  readonly received: Received
  /** All that came after the receipt. */
  readonly rest: readonly ClockEvent[]
  /** How far the case has come. */
  readonly course: Course
}

const misfitOf = (course: Course, event: ClockEvent): Misfit | undefined => {
  if (course.ended) return ['after-end', '这件申请已经办结或者终止，其后不能再有记录。']
  // The table pairs each kind with its own check; the compiler cannot see that pairing through a lookup.
  return (fits[event.kind] as (course: Course, event: ClockEvent) => Misfit | undefined)(course, event)
}

/** The events in order, or the first that cannot have happened then. Asks no calendar. */
export const sequenceOf = (events: readonly ClockEvent[]): Sequence | Irregular => {
  const ordered = inOrder(events)
  const received = ordered.find((event) => event.kind === 'received')
  const [first] = ordered
  if (received === undefined)
    return irregular('not-received', '没有收到申请的记录，无法计算期限。', first ?? null)
  if (first !== undefined && first !== received)
    return irregular('before-receipt', `${first.on}的记录早于收到申请之日${received.on}，请核对日期。`, first)
  const rest = ordered.slice(1)
  let course = begun(received.on)
  for (const event of rest) {
    const misfit = misfitOf(course, event)
    if (misfit !== undefined) return irregular(...misfit, event)
    course = after(course, event)
  }
  return { kind: 'sequence', received, rest, course }
}
