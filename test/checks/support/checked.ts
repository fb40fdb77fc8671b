import { parseLocalDate } from '#statute/calendar'
import type { Checked, Example } from '#modules/content-checks'

export const today = parseLocalDate('2026-01-04')

/** A document with nothing about it, but for what is given: a paragraph, or parts of it. */
export const checkedOf = (example: Example): Checked => ({
  kind: 'ordinary',
  texts: typeof example === 'string' ? [{ where: 'body', text: example }] : [],
  proactive: true,
  dateWritten: null,
  source: null,
  images: 0,
  today,
  wordings: [],
  people: [],
  uninterpreted: false,
  likenesses: [],
  links: [],
  ...(typeof example === 'string' ? {} : example),
})
