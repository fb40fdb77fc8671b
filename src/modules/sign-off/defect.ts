import type { Permission } from '#modules/identity'
import { canBeDistinct } from './distinct.ts'
import { emptySeat, holdersOf } from './holders.ts'
import type { Office } from './office.ts'
import type { Seat } from './seat.ts'

/** A step as its title and its seat say it. */
interface Step {
  readonly title: string
  readonly seat: Seat
}

/** Why steps could not all be signed in an office, as a sentence; undefined where they could, by people who differ. */
export const stepsDefect = (
  office: Office,
  steps: readonly Step[],
  permission: Permission,
): string | undefined => {
  for (const { title, seat } of steps) {
    const why = emptySeat(office, seat, permission)
    if (why !== undefined) return `“${title}”环节：${why}`
  }
  return canBeDistinct(steps.map(({ seat }) => holdersOf(office, seat, permission)))
    ? undefined
    : '这几个环节找不到不同的人来签署，请授予更多的人审签权限。'
}
