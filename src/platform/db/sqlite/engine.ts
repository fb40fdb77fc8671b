import type { Engine } from '../engine.ts'
import { isDatabaseError } from '../error.ts'
import type { Connection } from './connection.ts'
import { runQuery } from './connection.ts'
import { openReader, openWriter } from './open.ts'
import { createWriter } from './writer.ts'

const openBoth = (file: string): { readonly writing: Connection; readonly reading: Connection } => {
  const writing = openWriter(file)
  try {
    return { writing, reading: openReader(file) }
  } catch (error) {
    writing.close()
    throw error
  }
}

/** Lets SQLite look again at how full its tables are; not worth waiting for another process. */
const optimize = (connection: Connection): void => {
  try {
    connection.run('pragma optimize')
  } catch (error) {
    if (!isDatabaseError(error, 'busy')) throw error
  }
}

/** Opens the file, and makes it if need be. Throws DatabaseError with a sentence for the operator. */
export const openSqlite = (file: string): Engine => {
  const { writing, reading } = openBoth(file)
  const writer = createWriter(writing)
  return {
    name: 'sqlite',
    read: async (query) => runQuery(reading, query),
    write: writer.write,
    ready: async () => {
      for (const connection of [reading, writing]) connection.run('pragma schema_version')
      return Promise.resolve()
    },
    close: async () => {
      await writer.close()
      reading.close()
      optimize(writing)
      writing.close()
    },
  }
}
