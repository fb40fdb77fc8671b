import type { Instant } from '#platform/clock'
import { integer, key, text } from '#platform/db'

/**
 * What a row has beside its own columns when it is work that falls due: waiting while `next_at` stands, then either
 * done or given up.
 */
export interface WorkRow {
  readonly id: string
  /** When it is due; null when nothing more is tried. Index it. */
  readonly next_at: string | null
  /** How often it was begun. */
  readonly attempts: number
  /** Who works at it, and until when that is believed. */
  readonly claimed_by: string | null
  readonly claimed_until: string | null
  readonly done_at: string | null
  /** When it was given up. */
  readonly failed_at: string | null
  /** What went wrong last, a Chinese sentence without personal data. */
  readonly last_error: string | null
}

/** The columns of WorkRow, for createTable. */
export const workColumns = {
  id: key(),
  next_at: text({ optional: true }),
  attempts: integer(),
  claimed_by: text({ optional: true }),
  claimed_until: text({ optional: true }),
  done_at: text({ optional: true }),
  failed_at: text({ optional: true }),
  last_error: text({ optional: true }),
} as const

/** The values of a row nobody has begun, due at `due`. */
export const newWork = (id: string, due: Instant): WorkRow => ({
  id,
  next_at: due,
  attempts: 0,
  claimed_by: null,
  claimed_until: null,
  done_at: null,
  failed_at: null,
  last_error: null,
})
