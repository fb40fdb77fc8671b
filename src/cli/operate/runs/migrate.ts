import { systemClock } from '#platform/clock'
import { pendingMigrations } from '#platform/db'
import { migrations } from '../../../migrations.ts'
import type { Session } from '../../terminal/session.ts'
import { configOfProcess, operate, withAnyDatabase } from '../operation.ts'

const list = (ids: readonly string[]): string => ids.map((id) => `  ${id}\n`).join('')

const checkOnly = (session: Session): Promise<void> =>
  withAnyDatabase(configOfProcess(), async (database) => {
    const pending = await database.read((query) => pendingMigrations(query, database.engine, migrations))
    if (pending.length > 0) session.leave(1)
    await session.print(
      pending.length === 0
        ? '数据库已是最新。\n'
        : `还有${pending.length}步升级没有做，请先备份，再运行 gongkai migrate：\n${list(pending)}`,
    )
  })

const apply = (session: Session): Promise<void> =>
  withAnyDatabase(
    configOfProcess(),
    async (database) => {
      const applied = await database.migrate(migrations, systemClock())
      await session.print(
        applied.length === 0 ? '数据库已是最新。\n' : `升级完成，共${applied.length}步：\n${list(applied)}`,
      )
    },
    { make: true },
  )

export const runMigrate = (session: Session, check: boolean): Promise<void> =>
  operate(session, () => (check ? checkOnly(session) : apply(session)))
