import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'

const eightHours = 8 * 60 * 60 * 1000

/** 2026-01-05 09:00, in China; 国办发〔2017〕47号 has it printed so. */
export const minuteOf = (at: Instant): string =>
  new Date(Date.parse(at) + eightHours).toISOString().slice(0, 16).replace('T', ' ')

/** A day as `<time>`, for lists. */
export const dayHtml = (at: Instant): string => `<time datetime="${at}">${dayOf(at)}</time>`

/** A minute as `<time>`. */
export const minuteHtml = (at: Instant): string => `<time datetime="${at}">${minuteOf(at)}</time>`
