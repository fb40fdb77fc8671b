/** Ids of rows. */
export { newId } from './new-id.ts'
