import type { Notice } from '#statute/calendar'
import { yearOf } from '#statute/calendar'
import type { NoticeChange } from '#platform/calendar'
import { assertSound, calendarIn, loadNoticeInto, noticeChange } from '#platform/calendar'
import { calendarOperations as operations } from '../contract/calendar.ts'
import { ask, change } from '../route/route.ts'

const shownNotice = ({ document, title, issued, source, certainty }: Notice) => ({
  document,
  title,
  issued,
  source,
  certainty,
})

const shownChange = (change: NoticeChange) => {
  const { year, document } = assertSound(change)
  return {
    year,
    document,
    changes: change.changes.map(({ date, before, after }) => ({
      date,
      before: { kind: before.kind, why: before.why },
      after: { kind: after.kind, why: after.why },
    })),
    warnings: change.warnings.map(({ message }) => message),
  }
}

export const calendarRoutes = [
  ask(operations.calendarYears, {
    limit: 'read',
    may: 'staff',
    run: async ({ query, today }) => {
      const calendar = await calendarIn(query)
      const known = calendar.notices.map(({ year }) => year)
      const years = new Set([...known, yearOf(today), yearOf(today) + 1])
      const rows = [...years]
        .sort((one, other) => other - one)
        .map((year) => calendar.year(year))
        .map(({ year, provisional, notices }) => ({
          year,
          provisional,
          notices: notices.map(shownNotice),
        }))
      return { rows }
    },
  }),
  ask(operations.calendarYear, {
    limit: 'read',
    may: 'staff',
    run: async ({ query, input: { params } }) => {
      const calendar = await calendarIn(query)
      const { year, provisional, note, notices, days, workdays } = calendar.year(params.year)
      return {
        year,
        provisional,
        note,
        notices: notices.map(shownNotice),
        days: days.map(({ date, kind, why, provisional: open }) => ({ date, kind, why, provisional: open })),
        workdays,
      }
    },
  }),
  ask(operations.previewNotice, {
    limit: 'read',
    may: { permission: 'calendar.manage', overall: true },
    run: async ({ query, input: { body } }) => shownChange(await noticeChange(query, body.text)),
  }),
  change(operations.loadNotice, {
    limit: 'write',
    may: { permission: 'calendar.manage', overall: true },
    run: async ({ tx, act, input: { body } }) => shownChange(await loadNoticeInto(tx, act, body.text)),
  }),
]
