import type { z } from 'zod'
import type { Input, Operation, Parsed } from '../contract/operation.ts'
import type { Asking, Changing, Context } from './context.ts'
import type { Given } from './given.ts'
import type { LimitName } from './limits.ts'
import type { May } from './may.ts'

type Result<Out extends z.ZodType> = z.input<Out> | Promise<z.input<Out>>

/** What every route says of itself, beside what goes in and out. */
interface Checklist<Allowed> {
  readonly limit: LimitName
  /** Who may call it. Left out, it does not compile. */
  readonly may: Allowed
}

/** A route as the register sees it: its checklist, and what it does behind the checks. */
export interface Route extends Operation {
  readonly limit: LimitName
  readonly may: May<Parsed<Input>>
  /** Whether it may change something: then it writes an audit row. */
  readonly changes: boolean
  readonly handle: (given: Given) => Promise<unknown>
}

/** The checks of a route pass on what its own schemas made: behind them the types fit again. */
const fitting = <In extends Input, Allowed>(given: Given): Context<In, Allowed> => given.context

const routeOf = <In extends Input, Out extends z.ZodType>(
  operation: Operation<In, Out>,
  { limit, may }: Checklist<May<Parsed<In>>>,
  changes: boolean,
  handle: Route['handle'],
): Route => ({ ...operation, limit, may: may, changes, handle })

/** A question. `run` reads. */
export const ask = <In extends Input, Out extends z.ZodType, const Allowed extends May<Parsed<In>>>(
  operation: Operation<In, Out>,
  checklist: Checklist<Allowed> & { readonly run: (context: Asking<In, Allowed>) => Result<Out> },
): Route =>
  routeOf(operation, checklist, false, async (given) =>
    given.services.database.read(async (query) => checklist.run({ ...fitting<In, Allowed>(given), query })),
  )

/** A change. `run` is one transaction, with exactly one audit row. */
export const change = <In extends Input, Out extends z.ZodType, const Allowed extends May<Parsed<In>>>(
  operation: Operation<In, Out>,
  checklist: Checklist<Allowed> & { readonly run: (context: Changing<In, Allowed>) => Result<Out> },
): Route =>
  routeOf(operation, checklist, true, async (given) =>
    given.services.database.transaction(async (tx) => checklist.run({ ...fitting<In, Allowed>(given), tx })),
  )

/** What needs time or the network, and so opens its own transactions: passwords, files, long reads. */
export const perform = <In extends Input, Out extends z.ZodType, const Allowed extends May<Parsed<In>>>(
  operation: Operation<In, Out>,
  checklist: Checklist<Allowed> & {
    readonly changes: boolean
    readonly run: (context: Context<In, Allowed>) => Result<Out>
  },
): Route =>
  routeOf(operation, checklist, checklist.changes, async (given) =>
    checklist.run(fitting<In, Allowed>(given)),
  )
