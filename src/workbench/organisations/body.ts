import type { Given } from '../api/operations.ts'

/** All there is to say of a body. */
export type Body = Given<'organisation'>
