/** A letter sets out, and how that ended. */
export { beginDelivery } from './begin.ts'
export type { Attempt, BeginDelivery, DeliveryKit } from './begin.ts'
export { endDelivery } from './end.ts'
export type { EndDelivery, Ending } from './end.ts'
/** Without a letter of the house. */
export { deliverByHand } from './without-letter.ts'
/** A record that was a mistake. */
export { strikeDelivery } from './strike.ts'
export type { StrikeDelivery } from './strike.ts'
/** Every attempt of a letter. */
export { attemptsOf } from './load.ts'
