import { z } from 'zod'
import { operation } from './operation.ts'
import { day, listOf } from './shapes.ts'

const year = z.coerce.number().int().min(2019, '工作日历从 2019 年起。').max(2100, '工作日历到 2100 年为止。')
const text = z.string().min(1).max(200_000)
const kind = z.enum(['workday', 'weekend', 'holiday', 'make-up-workday'])

const notice = z.object({
  document: z.string(),
  title: z.string(),
  issued: day,
  source: z.string(),
  certainty: z.enum(['read', 'excerpt', 'memory']),
})

const change = z.object({
  year: z.number(),
  document: z.string(),
  changes: z.array(
    z.object({
      date: day,
      before: z.object({ kind, why: z.string() }),
      after: z.object({ kind, why: z.string() }),
    }),
  ),
  warnings: z.array(z.string()),
})

/** The working-day calendar. */
export const calendarOperations = {
  calendarYears: operation({
    id: 'calendarYears',
    method: 'GET',
    path: '/calendar',
    summary: '工作日历有哪些年份的放假通知',
    input: {},
    output: listOf(z.object({ year: z.number(), provisional: z.boolean(), notices: z.array(notice) })),
  }),
  calendarYear: operation({
    id: 'calendarYear',
    method: 'GET',
    path: '/calendar/:year',
    summary: '一年的工作日历',
    input: { params: z.strictObject({ year }) },
    output: z.object({
      year: z.number(),
      provisional: z.boolean(),
      note: z.string().nullable(),
      notices: z.array(notice),
      days: z.array(z.object({ date: day, kind, why: z.string(), provisional: z.boolean() })),
      workdays: z.number(),
    }),
  }),
  previewNotice: operation({
    id: 'previewNotice',
    method: 'POST',
    path: '/calendar/preview',
    summary: '看一份放假通知会改变哪些日子',
    input: { body: z.strictObject({ text }) },
    output: change,
  }),
  loadNotice: operation({
    id: 'loadNotice',
    method: 'POST',
    path: '/calendar',
    summary: '载入一份放假通知',
    input: { body: z.strictObject({ text }) },
    output: change,
  }),
}
