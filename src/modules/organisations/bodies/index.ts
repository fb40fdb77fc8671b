/** Sets up a body. */
export { openOrganisation } from './open.ts'
export type { OpenOrganisation } from './open.ts'
export type { NewOrganisation } from './insert.ts'
/** Changes what is published of it. */
export { changeOrganisation } from './change.ts'
export type { ChangeOrganisation } from './change.ts'
export type { Contact, ContactInput } from './contact.ts'
/** Gives it another name. */
export { renameOrganisation } from './rename.ts'
export type { RenameOrganisation } from './rename.ts'
