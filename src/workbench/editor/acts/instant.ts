/** What is typed into a field of day and time, by the offices' clocks (UTC+8 all year), as an instant. */
export const instantOf = (typed: string): string => new Date(`${typed}:00+08:00`).toISOString()

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant as such a field has it: `2026-01-05T09:30`. */
export const typedOf = (instant: Date): string => format.format(instant).replace(' ', 'T')
