import type { AuditTables } from '#platform/audit'
import type { CalendarTables, NoticeChange } from '#platform/calendar'
import { loadNoticeInto, noticeChange } from '#platform/calendar'
import type { Database } from '#platform/db'
import { actOf, configOfProcess, operate, withDatabase } from '../operate/operation.ts'
import type { FormatOption } from '../report/options.ts'
import type { Session } from '../terminal/session.ts'
import { jsonText } from '../text/json-list.ts'
import { checkedJson, checkedText, noticeFile } from './notice-text.ts'

export interface LoadOptions extends FormatOption {
  readonly dryRun?: boolean
}

type Own = Database<AuditTables & CalendarTables>

/** Loads where nothing is wrong; the preview and the loading see the same calendar only by chance, so the latter counts. */
const loaded = async (database: Own, text: string, dryRun: boolean): Promise<NoticeChange> => {
  const change = await database.read((query) => noticeChange(query, text))
  return dryRun || change.problems.length > 0
    ? change
    : database.transaction((tx) => loadNoticeInto(tx, actOf('calendar load'), text))
}

/** Loads a notice file into the database, or only says what it would change. */
export const runLoad = (
  session: Session,
  file: string,
  { format, dryRun = false }: LoadOptions,
): Promise<void> =>
  operate(session, async () => {
    const text = await noticeFile(session, file)
    if (text === undefined) return
    await withDatabase(configOfProcess(), async (database: Own) => {
      const { notice, changes, problems, warnings } = await loaded(database, text, dryRun)
      const checked = { notice, changes, warnings, defects: problems }
      if (problems.length > 0) session.leave(1)
      const sound = dryRun ? '可以载入（没有载入）' : '已载入'
      await session.print(
        format === 'json'
          ? jsonText({ ...checkedJson(file, checked), loaded: !dryRun && problems.length === 0 })
          : checkedText(session, file, checked, { sound, standing: '数据库里的日历' }),
      )
    })
  })
