import { reminderDays } from '../../views/risk.ts'

/** What is said once the last day is past. */
const overdue = -1

/** The fewest working days of a reminder that are reached; -1 once overdue, null while there is more time. Pure. */
export const thresholdOf = (left: number): number | null => {
  if (left < 0) return overdue
  return reminderDays.findLast((days) => left <= days) ?? null
}

/** Whether somebody is to be reminded now, who was last reminded at `told`: each threshold once. Pure. */
export const isDueNow = (left: number, told: number | null): boolean => {
  const threshold = thresholdOf(left)
  return threshold !== null && (told === null || threshold < told)
}
