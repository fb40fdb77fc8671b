import type { Config } from '#platform/config'
import type { Keys } from '#platform/crypto'
import { CryptoError, sealer } from '#platform/crypto'
import type { AnyTables, Database } from '#platform/db'
import { keysThere } from '../keys-there.ts'
import type { Look } from './finding.ts'
import { bad, note, ok } from './finding.ts'

/** Sealed columns with the key of their rows: one cell of each is opened. */
const sealedColumns = [
  { table: 'person', column: 'phone', row: 'id' },
  { table: 'person', column: 'email', row: 'id' },
] as const

const probes = async (database: Database<AnyTables>, keys: Keys): Promise<number> => {
  const { open } = sealer(keys)
  let opened = 0
  for (const { table, column, row } of sealedColumns) {
    const cell = await database.read((query) =>
      query.selectFrom(table).select([row, column]).where(column, 'is not', null).limit(1).executeTakeFirst(),
    )
    if (cell === undefined) continue
    open(String(cell[column]), { table, column, row: String(cell[row]) })
    opened += 1
  }
  return opened
}

/** Looks whether the key is there, and the right one. Without a database only the first. */
export const keysLook = (config: Config, database: Database<AnyTables> | undefined): Look => ({
  id: 'keys',
  title: '密钥',
  look: async () => {
    const keys = keysThere(config)
    const many = keys.older.length === 0 ? [] : note('还有旧密钥，重新加密（gongkai key rotate）以后请撤去。')
    if (database === undefined) return [...ok(`密钥 ${keys.current.id}。`), ...many]
    try {
      const opened = await probes(database, keys)
      const sentence = opened === 0 ? '还没有加密的内容可以试开。' : '已加密的内容能打开。'
      return [...ok(`密钥 ${keys.current.id}，${sentence}`), ...many]
    } catch (error) {
      if (error instanceof CryptoError) return bad(error.message)
      throw error
    }
  },
})
