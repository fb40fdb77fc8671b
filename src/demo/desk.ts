import type { LocalDate } from '#statute/calendar'
import type { Content } from '#modules/publishing'
import type { AtWork, DemoTx } from './at-work.ts'
import { p } from './documents/html.ts'

/** A desk of the example office on a day. */
export interface Desk {
  readonly tx: DemoTx
  readonly office: AtWork
  /** A working day of this week, or the last. */
  readonly day: LocalDate
  readonly today: LocalDate
}

/** A plain piece of information, as the clerk writes it. */
export const text = (
  office: AtWork,
  on: LocalDate,
  title: string,
  body: string,
  change: Partial<Content> = {},
): Content => ({
  kind: 'ordinary',
  title,
  column: office.column('news'),
  alsoIn: [],
  documentNumber: null,
  dateWritten: on,
  formedOn: on,
  topics: ['卫生、体育'],
  keywords: ['示例'],
  summary: `${title}。`,
  source: null,
  body: p(`（示例）${body}`),
  attachments: [],
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: {},
  justified: [],
  ...change,
})
