import type { Act, AuditTables } from '#platform/audit'
import { record } from '#platform/audit'
import type { Tx } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { Notice } from '#statute/calendar'
import type { NoticeChange } from './notice-change.ts'
import { noticeChange } from './notice-change.ts'
import type { CalendarTables } from './tables.ts'
import { writtenNotice } from './written.ts'

/** The notice, where it may be loaded; else throws Refusal `notice-invalid` with every problem. */
export const assertSound = ({ notice, problems }: NoticeChange): Notice => {
  if (notice !== null && problems.length === 0) return notice
  const sentences = problems.map(({ message }) => message)
  throw new Refusal(
    'invalid',
    'notice-invalid',
    '放假通知有问题，没有载入',
    sentences.join(''),
    Object.fromEntries(problems.map(({ field, message }) => [field, message])),
  )
}

/** The newest notice loaded for a year, by what it says. */
const newestDigest = async (tx: Tx<CalendarTables>, year: number): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('holiday_notice')
    .select('digest')
    .where('year', '=', year)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.digest
}

/**
 * Loads a year's notice (JSON text) behind those there are, with its audit row. Gives what it changed. Refuses
 * `notice-invalid` with every problem, and `notice-loaded` for the very notice that stands already.
 */
export const loadNoticeInto = async (
  tx: Tx<CalendarTables & AuditTables>,
  act: Act,
  text: string,
): Promise<NoticeChange> => {
  const change = await noticeChange(tx, text)
  const notice = assertSound(change)
  const written = writtenNotice(notice)
  const { year, document } = notice
  if ((await newestDigest(tx, year)) === written.digest)
    throw new Refusal(
      'conflict',
      'notice-loaded',
      '这个通知已经载入',
      `${notice.title}（${document}）已经载入过，内容相同，不必再载入。`,
    )
  const { text: stored, digest } = written
  await tx
    .insertInto('holiday_notice')
    .values({ year, document, notice: stored, digest, loaded_at: act.at, loaded_by: act.who })
    .execute()
  await record(tx, act, {
    what: 'calendar.load',
    subject: `holiday-notice:${document}`,
    organisation: null,
    before: change.changes.map(({ date, before }) => ({ date, kind: before.kind })),
    after: {
      year,
      document,
      digest,
      changes: change.changes.map(({ date, after }) => ({ date, kind: after.kind })),
    },
  })
  return change
}
