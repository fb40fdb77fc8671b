import type { Calendar, LocalDate } from '#statute/calendar'
import { spanBefore } from './days.ts'
import type { DemoDocument } from './document.ts'
import { enforcementIn } from './enforcement.ts'
import { fundIn, institutionsIn, medicalAidIn } from './fund.ts'
import { livelihoodIn } from './livelihood.ts'
import { newsIn } from './news.ts'
import { noticesIn } from './notices.ts'
import { policiesIn } from './policies.ts'
import { rareIn } from './rare.ts'
import { standingIn } from './standing.ts'
import { yearlyIn } from './yearly.ts'

const makers = [
  standingIn,
  policiesIn,
  newsIn,
  noticesIn,
  fundIn,
  medicalAidIn,
  institutionsIn,
  livelihoodIn,
  enforcementIn,
  yearlyIn,
  rareIn,
] as const

/** What the example office published in the two years before a day, oldest first; the same every time. */
export const demoDocuments = (today: LocalDate, calendar: Calendar): readonly DemoDocument[] => {
  const span = spanBefore(today, calendar)
  return makers.flatMap((make) => make(span)).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
export type { DemoDocument } from './document.ts'
