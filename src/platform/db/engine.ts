import type { CompiledQuery, QueryResult } from 'kysely'

export type EngineName = 'sqlite' | 'postgres'

/** Runs one statement; throws DatabaseError. */
export type Run = (query: CompiledQuery) => Promise<QueryResult<unknown>>

/** What a transaction does with its connection. */
export type Work<Result> = (run: Run) => Promise<Result>

export interface WriteLimits {
  /** Milliseconds to wait for other writers before giving up as `busy`. */
  readonly patience: number
  /** Milliseconds after which a transaction is rolled back as `timeout`, so that it can't hold up all others. */
  readonly longest: number
}

/** What both engines can do; the rest of the platform is built on this. */
export interface Engine {
  readonly name: EngineName
  /** Runs a read on its own connection, which refuses to write. `mayLag` lets a replica answer. */
  readonly read: (query: CompiledQuery, mayLag: boolean) => Promise<QueryResult<unknown>>
  /** Does the work alone among all writers, and resolves after it is durable. */
  readonly write: <Result>(work: Work<Result>, limits: WriteLimits) => Promise<Result>
  /** Resolves when both a reader and a writer answer. */
  readonly ready: () => Promise<void>
  readonly close: () => Promise<void>
}
