import type { Given } from '../api/operations.ts'

/** What came of a check. */
export type Checked = Given<'checkReport'>
