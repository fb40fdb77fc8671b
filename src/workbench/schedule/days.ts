/** Days as `2026-11-28`, months as `2026-11`; counted in UTC, so that no clock of a browser moves them. */

const dayMs = 86_400_000
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** The day so many days later; earlier for a negative number. */
export const plusDays = (day: string, days: number): string => isoOf(Date.parse(day) + days * dayMs)

/** The month so many months later; earlier for a negative number. */
export const plusMonths = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The same day of another month, or its last day where it has none of that number. */
export const sameDayIn = (month: string, day: string): string => {
  const last = plusDays(`${plusMonths(month, 1)}-01`, -1)
  const wanted = `${month}-${day.slice(8)}`
  return wanted > last ? last : wanted
}

/** The weeks a month touches, each from Monday to Sunday. */
export const weeksOf = (month: string): readonly (readonly string[])[] => {
  const first = `${month}-01`
  const next = `${plusMonths(month, 1)}-01`
  const start = plusDays(first, -((new Date(Date.parse(first)).getUTCDay() + 6) % 7))
  const weeks = Math.ceil((Date.parse(next) - Date.parse(start)) / dayMs / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, day) => plusDays(start, week * 7 + day)),
  )
}
