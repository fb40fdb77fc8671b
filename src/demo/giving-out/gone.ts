import type { Case } from '#modules/requests'

/** Where a case says that its answer went out last; undefined where it has not. */
export const goneIn = ({ events }: Case) =>
  events.flatMap((event) => (event.kind === 'delivered' || event.kind === 'notified' ? [event] : [])).at(-1)
