import { z } from 'zod'
import type { Engine } from '../engine.ts'
import { DatabaseError, isDatabaseError } from '../error.ts'
import { inTurn } from './in-turn.ts'
import { readerPool, writerPool, writersAtOnce } from './pools.ts'
import { runOn } from './run.ts'
import { writeOn } from './transaction.ts'

const encoding = z.tuple([z.object({ encoding: z.string() })])

const question = (sql: string) => ({ sql, parameters: [] })

/** Connects, and answers with a sentence for the operator where that fails. */
const connected = async (engine: Engine): Promise<Engine> => {
  try {
    await engine.ready()
    return engine
  } catch (error) {
    await engine.close()
    if (isDatabaseError(error, 'setting')) throw error
    throw new DatabaseError('unreachable', {
      sentence:
        '连接不上 PostgreSQL，请检查数据库是否启动，DATABASE_URL（和 DATABASE_READ_URL）里的主机、端口、用户、密码和数据库名是否正确。',
      cause: isDatabaseError(error) ? error.cause : error,
    })
  }
}

/** Connects to PostgreSQL, and to its replica where there is one. Throws DatabaseError. */
export const openPostgres = async (url: string, readUrl: string | undefined): Promise<Engine> => {
  const writing = writerPool(url)
  const reading = readerPool(url)
  const lagging = readUrl === undefined ? reading : readerPool(readUrl)
  const pools = [...new Set([writing, reading, lagging])]
  const take = inTurn(writersAtOnce)

  const ready = async (): Promise<void> => {
    const answers = pools.map((pool) =>
      runOn(pool, question(`select current_setting('server_encoding') as encoding`)),
    )
    for (const { rows } of await Promise.all(answers)) {
      const [{ encoding: used }] = encoding.parse(rows)
      if (used !== 'UTF8')
        throw new DatabaseError('setting', {
          sentence: `数据库的编码是 ${used}，存不了全部汉字。请用 UTF8 编码新建数据库（create database … encoding 'UTF8' template template0）。`,
        })
    }
  }

  return connected({
    name: 'postgres',
    read: (query, mayLag) => runOn(mayLag ? lagging : reading, query),
    write: (work, limits) => take(() => writeOn(writing, work, limits)),
    ready,
    close: async () => {
      await Promise.all(pools.map((pool) => pool.end()))
    },
  })
}
