/** Tables, migrations, words. */
export { itemStates, movingMigrations, runStates, targets, verdicts, ways } from './schema/index.ts'
export type { ItemState, ItemVerdict, MovingTables, Reading as MovingReading } from './schema/index.ts'
export type { RunState, Target, Way } from './schema/index.ts'
export type { RunId } from './ids.ts'
/** Runs of moving in: commands and views. docs/adr/0034. */
export * from './runs/index.ts'
/** What fields of an old site may be here. */
export { ourFieldNames, ourFields } from './mapping/index.ts'
export type { Mapping, OurField } from './mapping/index.ts'
/** What runs go through by themselves. */
export { movingSweep, resealMoving, workOnRuns } from './stages/index.ts'
export type { Tools as MovingTools } from './stages/index.ts'
export { createConverter } from './convert/index.ts'
export type { Converter } from './convert/index.ts'
/** Where addresses of the old site lead now. */
export { newPlaceOf, oldAddresses } from './addresses.ts'
export type { OldAddress } from './addresses.ts'
