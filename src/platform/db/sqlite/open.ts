import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DatabaseErrorKind } from '../error.ts'
import { DatabaseError } from '../error.ts'
import type { Connection } from './connection.ts'
import { connectionOf } from './connection.ts'
import { failureOf } from './failure.ts'

/** Milliseconds a statement waits for another process inside SQLite: only while the file is opened or recovered. */
const busyTimeout = 5000

const sentences = (file: string): Partial<Record<DatabaseErrorKind, string>> => ({
  unreachable: `数据库文件 ${file} 打不开，请检查路径和所在文件夹的权限。`,
  'read-only': `数据库文件 ${file} 不能写入，请检查文件、所在文件夹和磁盘的权限。`,
  damaged: `文件 ${file} 不是 SQLite 数据库，或者已经损坏。请检查 DATABASE_URL，或者从备份恢复。`,
  busy: `数据库文件 ${file} 正被其他程序占用，请稍后再试。`,
})

const named = (file: string, error: unknown): DatabaseError => {
  const { kind, cause } = failureOf(error)
  const sentence = sentences(file)[kind]
  return new DatabaseError(kind, { cause, ...(sentence !== undefined && { sentence }) })
}

/** It holds personal data: only its owner may read it. SQLite gives the files beside it the same mode. */
const createFile = (file: string): void => {
  if (existsSync(file)) return
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    closeSync(openSync(file, 'a', 0o600))
  } catch (cause) {
    throw new DatabaseError('unreachable', { sentence: sentences(file).unreachable ?? '', cause })
  }
}

const configure = (db: DatabaseSync, pragmas: readonly string[]): void => {
  for (const pragma of pragmas) db.exec(`pragma ${pragma}`)
}

const openWith = (file: string, readOnly: boolean, prepare: (db: DatabaseSync) => void): Connection => {
  try {
    const db = new DatabaseSync(file, { readOnly, timeout: busyTimeout, enableForeignKeyConstraints: true })
    try {
      prepare(db)
      return connectionOf(db)
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    throw named(file, error)
  }
}

const toWal = (db: DatabaseSync, file: string): void => {
  const mode = db.prepare('pragma journal_mode = wal').get()?.['journal_mode']
  if (mode !== 'wal')
    throw new DatabaseError('unreachable', {
      sentence: `数据库文件 ${file} 所在的磁盘不支持多个程序同时使用（WAL），请改放到本机磁盘上。`,
    })
}

/**
 * The only connection that writes. Every commit is on the disk before it is answered.
 * Waiting for other processes is ours (see begin.ts): SQLite itself would hold up the thread.
 */
export const openWriter = (file: string): Connection => {
  createFile(file)
  return openWith(file, false, (db) => {
    toWal(db, file)
    configure(db, ['synchronous = full', 'trusted_schema = off', 'journal_size_limit = 67108864'])
    db.exec('begin immediate; rollback')
    configure(db, ['busy_timeout = 0'])
  })
}

/** A connection that refuses to write. It sees what is committed and waits for nobody. */
export const openReader = (file: string): Connection =>
  openWith(file, true, (db) => {
    configure(db, ['trusted_schema = off', 'query_only = on'])
  })
