import type { z } from 'zod'
import type { Operations, Sent as SentTo } from '../../api/contract/index.ts'

/** The operations of the contract, by id. Types only: nothing of the server comes into the browser. */
export type OperationName = keyof Operations

/** What is sent to an operation: `params`, `query` and `body`, whichever it has. */
export type Sent<Name extends OperationName> = SentTo<Operations[Name]['input']>

/** What an operation gives back. */
export type Given<Name extends OperationName> = z.output<Operations[Name]['output']>

/** One row of what an operation lists. */
export type RowOf<Name extends OperationName> =
  Given<Name> extends { readonly rows: readonly (infer Row)[] } ? Row : never
