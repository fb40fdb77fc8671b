import type { Input } from '../contract/operation.ts'
import type { Services } from '../services.ts'
import type { Context } from './context.ts'

/** A request that passed every check of its route. That the context fits the route is what the checks made sure of. */
export interface Given {
  readonly services: Services
  readonly context: Context<Input, unknown>
}
