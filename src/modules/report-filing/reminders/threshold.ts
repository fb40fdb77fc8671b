/** So many calendar days before the last day somebody is reminded; behind it once more. */
const reminderDays = [20, 10, 5, 1, 0] as const
const overdue = -1

/** The fewest days of a reminder that are reached; -1 once overdue, null while there is more time. Pure. */
const thresholdOf = (left: number): number | null =>
  left < 0 ? overdue : (reminderDays.findLast((days) => left <= days) ?? null)

/** What is to be told now to those who were last told at `told`: each threshold once; null for nothing. Pure. */
export const dueNow = (left: number, told: number | null): number | null => {
  const threshold = thresholdOf(left)
  return threshold !== null && (told === null || threshold < told) ? threshold : null
}
