import { isAbsolute, resolve } from 'node:path'
import { DatabaseError } from './error.ts'

/** Where the database is. */
export interface DatabaseSettings {
  /** `sqlite:PATH`, or `postgres://user:password@host:port/name`. */
  readonly url: string
  /** A replica of the same PostgreSQL, for heavy reads and for reads that may lag. */
  readonly readUrl?: string
}

export type Place =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly readUrl: string | undefined }

const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//u.test(url) && URL.canParse(url)

const wrong = (sentence: string): DatabaseError => new DatabaseError('setting', { sentence })

const sqliteFile = (path: string): string => {
  if (path === '' || path.includes(':memory:') || path.endsWith('/'))
    throw wrong('DATABASE_URL 应当写明数据库文件，例如 sqlite:data/gongkai.db。')
  return isAbsolute(path) ? path : resolve(path)
}

/** Reads the addresses; throws DatabaseError `setting`. The message never repeats an address: it may hold a password. */
export const placeOf = ({ url, readUrl }: DatabaseSettings): Place => {
  if (isPostgres(url)) {
    if (readUrl !== undefined && !isPostgres(readUrl))
      throw wrong('DATABASE_READ_URL 应当是 postgres://用户:密码@主机:端口/数据库 的形式。')
    return { engine: 'postgres', url, readUrl }
  }
  if (readUrl !== undefined) throw wrong('DATABASE_READ_URL 只能和 PostgreSQL 的 DATABASE_URL 一起使用。')
  const [, path] = /^sqlite:(?:\/\/(?=\/))?(.*)$/u.exec(url) ?? []
  if (path === undefined)
    throw wrong(
      'DATABASE_URL 应当是 sqlite:文件 或者 postgres://用户:密码@主机:端口/数据库 的形式，例如 sqlite:data/gongkai.db。',
    )
  return { engine: 'sqlite', file: sqliteFile(path) }
}
