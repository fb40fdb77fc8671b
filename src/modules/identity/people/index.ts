/** Commands on people. Telephone and e-mail are sealed by `cells`. */
export { addPerson, changePerson, disablePerson, enablePerson } from './change-people.ts'
export type { PersonCells } from './cells.ts'
/** One of them, a page of them, and their names. */
export { personOf } from './person-of.ts'
export { personPage } from './person-page.ts'
export {
  accountIdOf,
  accountNames,
  assertPerson,
  personNames,
  placeOfGrant,
  placeOfPerson,
} from './look-up.ts'
/** Where they get their mail, for what reminds them. */
export { mailAddresses } from './mail-addresses.ts'
/** Behind a change of keys. */
export { resealPeople } from './reseal.ts'
