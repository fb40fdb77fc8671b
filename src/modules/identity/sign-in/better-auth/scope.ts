import { AsyncLocalStorage } from 'node:async_hooks'
import type { Instant } from '#platform/clock'
import type { ReadOnly, Tx } from '#platform/db'
import type { IdentityTables } from '../../tables.ts'

/** A password that was compared before the transaction began: hashing takes too long for one. */
export interface Proof {
  readonly password: string
  /** The record it was compared with; another one in the meantime proves nothing. */
  readonly record: string
}

/** What one call of better-auth works with. It is built once and serves many calls at a time. */
export interface Scope {
  readonly at: Instant
  readonly from: string | null
  readonly agent: string | null
  readonly proof?: Proof | undefined
  readonly read: <Result>(task: (query: ReadOnly<IdentityTables>) => Promise<Result>) => Promise<Result>
  readonly write: <Result>(task: (tx: Tx<IdentityTables>) => Promise<Result>) => Promise<Result>
  /** Told of each row made, in the transaction that makes it. */
  readonly made?: ((tx: Tx<IdentityTables>, table: string, row: Row) => Promise<void>) | undefined
}

export type Row = Readonly<Record<string, unknown>>

const scopes = new AsyncLocalStorage<Scope>()

export const withScope = <Result>(scope: Scope, task: () => Promise<Result>): Promise<Result> =>
  scopes.run(scope, task)

export const currentScope = (): Scope => {
  const scope = scopes.getStore()
  if (scope === undefined) throw new Error('better-auth is called only through the front door')
  return scope
}
