import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { Act } from '#platform/audit'
import { systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { readConfig } from '#platform/config'
import { CryptoError } from '#platform/crypto'
import type { Database } from '#platform/db'
import { isDatabaseError, openDatabase, pendingMigrations, placeOf } from '#platform/db'
import { Refusal } from '#platform/refusal'
import { migrations } from '../../migrations.ts'
import { fileSentence, isFileError } from '../inputs/errors.ts'
import type { Session } from '../terminal/session.ts'

/** Settings as the server reads them; a Refusal with every sentence where they are wrong. */
export const configOfProcess = (): Config => {
  const read = readConfig(process.env, [])
  if (read.ok) return read.config
  throw new Refusal('invalid', 'settings-invalid', '环境变量里的设置不对', read.problems.join('\n'))
}

/** Whether there is a database to open; opening a SQLite file that is not there would make it. */
export const hasDatabase = ({ database }: Pick<Config, 'database'>): boolean => {
  const place = placeOf(database)
  return place.engine === 'postgres' || existsSync(place.file)
}

const noDatabase = (config: Config): Refusal => {
  const place = placeOf(config.database)
  const file = place.engine === 'sqlite' ? place.file : ''
  return new Refusal(
    'missing',
    'database-missing',
    '没有数据库',
    `数据库文件 ${file} 不存在。请核对 DATABASE_URL 和当前所在的文件夹；第一次安装请先运行 gongkai migrate。`,
  )
}

/** Opens a database however old it is, does the work and closes it. `make`: also where there is none yet. */
export const withAnyDatabase = async <Tables, Result>(
  config: Config,
  work: (database: Database<Tables>) => Promise<Result>,
  { make = false }: { readonly make?: boolean } = {},
): Promise<Result> => {
  if (!make && !hasDatabase(config)) throw noDatabase(config)
  const database = await openDatabase<Tables>(config.database)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

const assertCurrent = async <Tables>({ read, engine }: Database<Tables>): Promise<void> => {
  const pending = await read((query) => pendingMigrations(query, engine, migrations))
  if (pending.length === 0) return
  const detail = `还缺${pending.length}步升级，请先备份，再运行 gongkai migrate。`
  throw new Refusal('conflict', 'database-behind', '数据库还没有升级到本版程序', detail)
}

/** The same for a database that has every table of this version; refuses any other. */
export const withDatabase = <Tables, Result>(
  config: Config,
  work: (database: Database<Tables>) => Promise<Result>,
): Promise<Result> =>
  withAnyDatabase<Tables, Result>(config, async (database) => {
    await assertCurrent(database)
    return work(database)
  })

/** Who does it: the user of this machine who types the command. */
export const actOf = (command: string): Act => ({
  who: `cli:${userInfo().username}`,
  at: systemClock(),
  from: `gongkai ${command}`,
})

const pathIn = (error: unknown): string =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' ? `${error.path}：` : ''

const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof Refusal) return `${error.message}。${error.detail}`
  if (isDatabaseError(error) || error instanceof CryptoError) return error.message
  return isFileError(error) ? `${pathIn(error)}${fileSentence(error)}` : undefined
}

/** Does an operator's command. What is refused is said in Chinese and ends with 2; anything else is a defect. */
export const operate = async (session: Session, work: () => Promise<void>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    const sentence = sentenceOf(error)
    if (sentence === undefined) throw error
    session.say(sentence)
    session.leave(2)
  }
}
