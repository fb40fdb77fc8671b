/** The tables of delivery, and the steps that make them. */
export type { DeliveryTables, LetterDeliveryRow } from './tables.ts'
export { deliveryMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { attemptStates, carriers, deliveryStates, deliveryWays, failures, takers } from './words.ts'
export type { AttemptState, Carrier, DeliveryState, DeliveryWay, Failure, Taker } from './words.ts'
