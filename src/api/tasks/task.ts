import type { LocalDate } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { ReadOnly } from '#platform/db'
import type { Caller, Permission } from '#modules/identity'
import type { Services } from '../services.ts'
import type { Tables } from '../tables.ts'

/** Something that waits for a person: one line of 我的待办, with one button. */
export interface Task {
  readonly id: string
  readonly kind: string
  readonly title: string
  /** Why it is there and what comes of it. */
  readonly detail: string
  readonly due?: LocalDate
  /** A page of the workbench. */
  readonly link: string
  /** What the button says. */
  readonly action: string
}

export interface Asking {
  readonly query: ReadOnly<Tables>
  readonly caller: Caller
  readonly now: Instant
  readonly today: LocalDate
  readonly services: Services
}

/** What one part of the house has for a person to do. Nothing is stored: a task is there while its cause is. */
export type TaskSource = (asking: Asking) => Promise<readonly Task[]>

/** Whether the caller holds a permission over the whole installation. */
export const holdsOverall = ({ grants }: Caller, permission: Permission): boolean =>
  grants.some(({ permissions, organisation }) => organisation === null && permissions.includes(permission))
