import { createHash } from 'node:crypto'
import type { AnyTables, ReadOnly, TableShape } from '#platform/db'
import { readTable } from './read-table.ts'

/** What a table holds, in two values. */
export interface TableDigest {
  readonly rows: number
  readonly sm3: string
}

/** Adds up the parts of one table as they pass. */
export const createTableDigest = () => {
  const hash = createHash('sm3')
  let rows = 0
  return {
    add: (count: number, content: Uint8Array): void => {
      rows += count
      hash.update(content)
    },
    digest: (): TableDigest => ({ rows, sm3: hash.copy().digest('hex') }),
  }
}

/** The number and the digest of a table's rows as they stand in a database: equal rows, equal digest. */
export const digestTable = async (query: ReadOnly<AnyTables>, shape: TableShape): Promise<TableDigest> => {
  const digest = createTableDigest()
  for await (const { rows, content } of readTable(query, shape)) digest.add(rows, content)
  return digest.digest()
}
