/** Tries counted in the database: by all processes together, and through restarts. docs/adr/0053. */
export { createTries, forgetTries } from './tries.ts'
export type { Tries, TryLimit } from './tries.ts'
/** Where somebody is, as far as an address tells. */
export { placeOf } from './place.ts'
export { tryMigrations } from './tables.ts'
export type { TryTables } from './tables.ts'
