import type { RowOf } from '../api/operations.ts'

/** Something that is, or was, to happen to a document on a day. */
export type Entry = RowOf<'publicationSchedule'>
export type What = Entry['what']

/** What can stand in the calendar, in the order in which it asks for somebody. */
export const whatWords = {
  due: '最晚公开',
  scheduled: '定时发布',
  reevaluate: '重新评估',
  expires: '有效期满',
  published: '已发布',
} as const satisfies Readonly<Record<What, string>>

// The keys of the table are its words.
export const allWhats = Object.keys(whatWords) as readonly What[]

/** An entry of the calendar for certain: a document may stand in it more than once. */
export const keyOf = ({ document, what, on }: Entry): string => `${document} ${what} ${on}`
