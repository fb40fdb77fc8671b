import { createHash } from 'node:crypto'
import { DatabaseError } from '../error.ts'
import type { ReadOnly } from '../handle/types.ts'
import type { Migration } from './migration.ts'

interface Recorded {
  readonly position: number
  readonly id: string
  readonly digest: string
  readonly applied_at: string
}

/** Where the database keeps which migrations were applied. */
export interface RecordTables {
  readonly migration: Recorded
}

/** Each digest covers the id and all before it, so that a step can neither be renamed nor slipped in. */
export const digestsOf = (migrations: readonly Migration[]): readonly string[] => {
  let above = ''
  return migrations.map(({ id }) => {
    above = createHash('sm3').update(`${above}\n${id}`).digest('hex')
    return above
  })
}

/** Throws where the list itself is wrong: a defect of the program. */
export const assertOrdered = (migrations: readonly Migration[]): void => {
  const wrong = migrations.find(({ id }, index) => index > 0 && (migrations[index - 1]?.id ?? '') >= id)
  if (wrong) throw new Error(`migration ${wrong.id} does not sort behind the one before it`)
}

const version = (sentence: string): DatabaseError => new DatabaseError('version', { sentence })

const recordedIn = (query: ReadOnly<RecordTables>) =>
  query.selectFrom('migration').select(['id', 'digest']).orderBy('position').execute()

/** How many of the list the database has. Throws `version` when it has others. */
export const countApplied = async (
  query: ReadOnly<RecordTables>,
  migrations: readonly Migration[],
): Promise<number> => {
  const recorded = await recordedIn(query)
  const digests = digestsOf(migrations)
  const differs = recorded.findIndex(
    ({ digest }, index) => index < digests.length && digest !== digests[index],
  )
  if (differs >= 0)
    throw version(
      `数据库的升级记录与本版程序不符：第 ${differs + 1} 步，数据库里是 ${recorded[differs]?.id ?? ''}，程序里是 ${migrations[differs]?.id ?? ''}。请使用建立这个数据库的程序。`,
    )
  const unknown = recorded.slice(migrations.length).map(({ id }) => id)
  if (unknown.length > 0)
    throw version(
      `数据库已由更新的版本升级过（${unknown.join('、')}），本版程序不能使用。请改用新版程序，或者恢复升级前的备份。`,
    )
  return recorded.length
}
