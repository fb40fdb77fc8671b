import type { z } from 'zod'
import type { Operations, Sent as SentTo } from '../../api/contract/index.ts'

/** The operations of the contract, by id. Types only: nothing of the server comes into the browser. */
export type OperationName = keyof Operations

/** An operation that takes a file is sent it as a form. */
type Upload<Name extends OperationName> = Operations[Name]['input'] extends { readonly upload: object }
  ? { readonly body: FormData }
  : unknown

/** What is sent to an operation: `params`, `query` and `body`, whichever it has. */
export type Sent<Name extends OperationName> = SentTo<Operations[Name]['input']> & Upload<Name>

/** What an operation gives back. */
export type Given<Name extends OperationName> = z.output<Operations[Name]['output']>

/** One row of what an operation lists. */
export type RowOf<Name extends OperationName> =
  Given<Name> extends { readonly rows: readonly (infer Row)[] } ? Row : never
