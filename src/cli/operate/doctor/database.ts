import type { AnyTables, Database, ReadOnly } from '#platform/db'
import { brokenReferences, pendingMigrations, sql } from '#platform/db'
import { unusableSettings } from '#platform/settings'
import type { SettingTables } from '#platform/settings'
import { migrations } from '../../../migrations.ts'
import type { Look } from './finding.ts'
import { bad, note, ok } from './finding.ts'

type Query = ReadOnly<AnyTables>

const oldestPostgres = 15

const versionOf = async (query: Query, engine: Database<unknown>['engine']): Promise<string> => {
  const asked =
    engine === 'sqlite' ? sql<string>`sqlite_version()` : sql<string>`current_setting('server_version')`
  const { version } = await query.selectNoFrom(asked.as('version')).executeTakeFirstOrThrow()
  return version
}

const engineLook = (database: Database<AnyTables>): Look => ({
  id: 'database',
  title: '数据库',
  look: async () => {
    const version = await database.read((query) => versionOf(query, database.engine))
    if (database.engine === 'sqlite') return ok(`SQLite ${version}。`)
    return Number.parseInt(version, 10) >= oldestPostgres
      ? ok(`PostgreSQL ${version}。`)
      : bad(`PostgreSQL ${version} 太旧，请升级到 ${oldestPostgres} 或者更新的版本。`)
  },
})

const migrationLook = (database: Database<AnyTables>): Look => ({
  id: 'database.migrations',
  title: '数据库升级',
  look: async () => {
    const pending = await database.read((query) => pendingMigrations(query, database.engine, migrations))
    return pending.length === 0
      ? ok(`共${migrations.length}步，已是最新。`)
      : bad(`还缺${pending.length}步（${pending.join('、')}），请先备份，再运行 gongkai migrate。`)
  },
})

const faultsOf = async (query: Query): Promise<readonly string[]> => {
  const rows = await query
    .selectFrom(sql<{ said: string }>`(select quick_check as said from pragma_quick_check)`.as('checked'))
    .selectAll()
    .execute()
  return rows.map(({ said }) => String(said)).filter((said) => said !== 'ok')
}

const integrityLook = (database: Database<AnyTables>): Look => ({
  id: 'database.integrity',
  title: '数据库完整性',
  look: () =>
    database.snapshot(async (query) => {
      if (database.engine === 'postgres')
        return ok('由 PostgreSQL 保证；建库时请打开数据校验（data checksums）。')
      const faults = await faultsOf(query)
      if (faults.length > 0) return bad(`数据库文件已损坏（${faults[0] ?? ''}）。请停止程序，从备份恢复。`)
      const broken = await brokenReferences(query, database.engine)
      return broken === 0
        ? ok('文件完整，引用完整。')
        : bad(`有${broken}处引用指向不存在的记录。请从备份恢复，并查明是什么程序直接改过数据库。`)
    }),
})

const settingsLook = (database: Database<AnyTables>): Look => ({
  id: 'settings.stored',
  title: '运行中的设置',
  look: async () => {
    const names = await database.read((query) => unusableSettings(query as never as ReadOnly<SettingTables>))
    return names.length === 0
      ? ok('都能使用。')
      : note(`${names.join('、')} 的值本版程序不能使用，暂用预设值。请在“设置”里重新填写。`)
  },
})

/** Looks at the database itself. */
export const databaseLooks = (database: Database<AnyTables>): readonly Look[] =>
  [engineLook, migrationLook, integrityLook, settingsLook].map((look) => look(database))
