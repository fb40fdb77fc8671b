import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditTables } from '#platform/audit'
import { systemClock } from '#platform/clock'
import { createKeyFile } from '#platform/crypto'
import { openDatabase, sql } from '#platform/db'
import { changeSetting } from '#platform/settings'
import type { SettingTables } from '#platform/settings'
import { migrations } from '../../../src/migrations.ts'
import { temporaryFolder } from './run.ts'

const folder = await temporaryFolder()
let made = 0

/** A new empty folder. */
export const emptyFolder = async (): Promise<string> => {
  const cwd = join(folder, `${(made += 1)}`)
  await mkdir(cwd)
  return cwd
}

/** Where the database of an office is, as DATABASE_URL. */
export const urlAt = (cwd: string, name = 'gongkai.db'): string => `sqlite:${join(cwd, 'data', name)}`

/** Changes one setting of an office, with its audit row. */
export const change = async (cwd: string, value: string): Promise<void> => {
  const database = await openDatabase<AuditTables & SettingTables>({ url: urlAt(cwd) })
  const act = { who: 'test', at: systemClock(), from: null }
  await database.migrate(migrations, act.at)
  await database.transaction((tx) => changeSetting(tx, act, { name: 'site.name', value }))
  await database.close()
}

const first = async (): Promise<string> => {
  const cwd = await emptyFolder()
  createKeyFile(join(cwd, 'data/gongkai.key'))
  await change(cwd, '东江县政府信息公开')
  return cwd
}

const pattern = await first()

/** A folder as an office has it: the key, a database that is up to date and was changed once. */
export const office = async (): Promise<string> => {
  const cwd = await emptyFolder()
  await cp(pattern, cwd, { recursive: true })
  return cwd
}

/** Changes the office's database as an intruder would: without the guard of the trail. */
export const tamper = async (cwd: string, statement: string): Promise<void> => {
  const database = await openDatabase<AuditTables>({ url: urlAt(cwd) })
  await database.rebuild(async (tx) => {
    for (const trigger of ['audit_no_update', 'audit_no_delete'])
      await sql.raw(`drop trigger ${trigger}`).execute(tx)
    await sql.raw(statement).execute(tx)
  })
  await database.close()
}
