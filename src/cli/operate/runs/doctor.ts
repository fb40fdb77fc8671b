import type { AuditTables } from '#platform/audit'
import type { CalendarTables } from '#platform/calendar'
import { systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { readConfig } from '#platform/config'
import type { AnyTables, Database } from '#platform/db'
import type { Reading } from '#modules/publishing'
import type { FormatOption } from '../../report/options.ts'
import type { Session } from '../../terminal/session.ts'
import { jsonText } from '../../text/json-list.ts'
import { calendarLook } from '../doctor/calendar.ts'
import { databaseLooks } from '../doctor/database.ts'
import { filesLook } from '../doctor/files.ts'
import type { Finding, FindingState, Look } from '../doctor/finding.ts'
import { bad, lookAll, note, ok, sentenceOf } from '../doctor/finding.ts'
import { keysLook } from '../doctor/keys.ts'
import { machineLooks } from '../doctor/machine.ts'
import { publicationsLook } from '../doctor/publications.ts'
import { searchLook } from '../doctor/search.ts'
import { trailLooks } from '../doctor/trail.ts'
import { withAnyDatabase } from '../operation.ts'

const settingsLook = (config: Config): Look => ({
  id: 'settings',
  title: '设置',
  look: () =>
    Promise.resolve(
      config.production
        ? ok('没有不对的，按生产环境检查。')
        : note('没有不对的。正式使用请设置 NODE_ENV=production，按生产环境的要求检查。'),
    ),
})

const inDatabase = async (config: Config, database: Database<AnyTables>): Promise<readonly Finding[]> => {
  const now = systemClock()
  const first = await lookAll(databaseLooks(database))
  // In a database that is not up to date the tables of the rest may not be there.
  if (first.some(({ id, state }) => id === 'database.migrations' && state === 'bad')) return first
  const rest = [
    keysLook(config, database),
    filesLook(config, database, now),
    calendarLook(database as never as Database<CalendarTables>, now),
    publicationsLook(config, database as never as Database<Reading>),
    searchLook(database as never as Database<Reading>),
    ...trailLooks(database as never as Database<AuditTables>, systemClock),
  ]
  return [...first, ...(await lookAll(rest))]
}

const withoutDatabase = async (config: Config, error: unknown): Promise<readonly Finding[]> =>
  lookAll([
    { id: 'database', title: '数据库', look: () => Promise.resolve(bad(sentenceOf(error))) },
    keysLook(config, undefined),
    filesLook(config, undefined, systemClock()),
  ])

const examine = async (): Promise<readonly Finding[]> => {
  const read = readConfig(process.env, [])
  if (!read.ok)
    return lookAll([
      {
        id: 'settings',
        title: '设置',
        look: () => Promise.resolve(read.problems.flatMap((each) => bad(each))),
      },
    ])
  const { config } = read
  const [settings, ...machine] = await lookAll([settingsLook(config), ...machineLooks(config)])
  const stored = await withAnyDatabase<AnyTables, readonly Finding[]>(config, (database) =>
    inDatabase(config, database),
  ).catch((error: unknown) => withoutDatabase(config, error))
  return [...(settings ? [settings] : []), ...stored, ...machine]
}

const marks: Readonly<Record<FindingState, readonly [mark: string, tone: 'green' | 'yellow' | 'red']>> = {
  ok: ['✓', 'green'],
  note: ['!', 'yellow'],
  bad: ['✗', 'red'],
}

const lineOf = (session: Session, { state, title, sentence }: Finding): string => {
  const [mark, tone] = marks[state]
  return `${session.paint(tone, mark)} ${title}：${sentence}`
}

const endOf = (findings: readonly Finding[]): string => {
  const count = findings.filter(({ state }) => state === 'bad').length
  return count === 0 ? '没有需要马上处理的问题。' : `有${count}个问题需要处理。`
}

/** Looks at everything, prints what was found; never changes data. */
export const runDoctor = async (session: Session, { format }: FormatOption): Promise<void> => {
  const findings = await examine()
  if (findings.some(({ state }) => state === 'bad')) session.leave(1)
  await session.print(
    format === 'json'
      ? jsonText({ schema: 'gongkai.doctor/1', findings })
      : [...findings.map((finding) => lineOf(session, finding)), endOf(findings), ''].join('\n'),
  )
}
