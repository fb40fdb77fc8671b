import type { CalendarTables } from '#platform/calendar'
import { calendarIn } from '#platform/calendar'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Database } from '#platform/db'
import { partsOf } from '#statute/calendar'
import type { Look } from './finding.ts'
import { bad, note, ok } from './finding.ts'

const remedy =
  '请把国务院办公厅的放假通知写成文件，运行 gongkai calendar load 载入（写法见 gongkai calendar check --help）'

/** Notices come in late October or November. Without that of the year all terms are only provisional. */
export const calendarLook = (database: Database<CalendarTables>, now: Instant): Look => ({
  id: 'calendar',
  title: '放假安排',
  look: async () => {
    const { year, month } = partsOf(dayOf(now))
    const { notices } = await database.read(calendarIn)
    const has = (wanted: number): boolean =>
      notices.some((notice) => notice.year === wanted && notice.amends === undefined)
    if (!has(year)) return bad(`没有${year}年的放假通知，办理期限算不准。${remedy}。`)
    if (has(year + 1)) return ok(`${year}年和${year + 1}年的通知都已载入。`)
    return month >= 11
      ? note(`还没有${year + 1}年的放假通知，跨年的期限只是暂定。通知公布以后，${remedy}。`)
      : ok(`${year}年的通知已载入。`)
  },
})
