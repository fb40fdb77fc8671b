import type { PushState } from '../../schema/index.ts'
import type { PushRow } from '../../schema/channel-tables.ts'

/** What a person may do with a push. */
export type PushAct = 'retry' | 'abandon' | 'link' | 'delete'

/** THE table of what may be done in which state; buttons and commands alike. */
const allowed: Readonly<Record<PushState, readonly PushAct[]>> = {
  waiting: ['abandon'],
  unsure: ['link', 'retry'],
  reviewing: [],
  published: ['delete'],
  failed: ['retry', 'link', 'abandon'],
  abandoned: ['retry'],
  deleting: [],
  deleted: ['retry'],
  removed: ['retry'],
}

/**
 * What may be done with a push now. One that is being handed in this moment cannot be given up: nobody could say
 * whether an article came of it. Pure.
 */
export const pushActs = ({ state, submitting_at: submitting }: Pick<PushRow, 'state' | 'submitting_at'>) =>
  state === 'waiting' && submitting !== null ? [] : allowed[state]
