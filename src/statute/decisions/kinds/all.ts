import { disclosed } from './disclosed.ts'
import { otherwise } from './otherwise.ts'
import { refused } from './refused.ts'
import { unable } from './unable.ts'
import { unhandled } from './unhandled.ts'

/** Every kind of decision, in the order of table 3. */
export const decisions = { ...disclosed, ...refused, ...unable, ...unhandled, ...otherwise } as const

export type DecisionKind = keyof typeof decisions
