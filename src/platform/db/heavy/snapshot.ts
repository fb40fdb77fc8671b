import type { Run } from '../engine.ts'
import type { Place } from '../settings.ts'
import { runQuery } from '../sqlite/connection.ts'
import { openReader } from '../sqlite/open.ts'

/** Does a read on a connection of its own that refuses to write, with all questions answered from one moment. */
export const fromSnapshot = async <Result>(
  place: Place,
  patience: number,
  read: (run: Run) => Promise<Result>,
): Promise<Result> => {
  if (place.engine === 'sqlite') return fromFile(place.file, read)
  const { fromServer } = await import('../postgres/snapshot.ts')
  return fromServer(place.readUrl ?? place.url, patience, read)
}

const fromFile = async <Result>(file: string, read: (run: Run) => Promise<Result>): Promise<Result> => {
  const connection = openReader(file)
  try {
    connection.run('begin')
    return await read((query) => runQuery(connection, query))
  } finally {
    connection.close()
  }
}
