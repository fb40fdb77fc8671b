/** The tables of delivery, and the steps that make them. */
export type { DeliveryTables, LetterDeliveryRow, Reading as DeliveryReading } from './tables.ts'
export { deliveryMigrations } from './migrations.ts'
/** Words that may stand in them, with how they are printed. */
export { attemptStates, carriers, deliveryStates, deliveryWays, failures, givings, takers } from './words.ts'
export type { AttemptState, Carrier, DeliveryState, DeliveryWay, Failure, Giving, Taker } from './words.ts'
