import type { Given, RowOf } from '../api/operations.ts'

export type GroupLine = RowOf<'reuseGroups'>
export type Group = Given<'reuseGroup'>
export type Entry = RowOf<'decisionLog'>

/** How a state is marked. */
export const stateKinds = {
  open: 'open',
  proposed: 'state',
  public: 'plain',
  declined: 'plain',
} as const satisfies Readonly<Record<GroupLine['state'], 'open' | 'state' | 'plain'>>

/** The same for entries of the log. */
export const entryKinds = {
  draft: 'open',
  approved: 'state',
  withdrawn: 'plain',
} as const satisfies Readonly<Record<Entry['state'], 'open' | 'state' | 'plain'>>
