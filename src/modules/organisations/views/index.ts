/** One page of bodies by name. */
export { organisationPage } from './page.ts'
export type { OrganisationLine, OrganisationList } from './page.ts'
export type { OrganisationStatus } from './status.ts'
/** Everything about one. */
export { contactOn, organisationOf } from './organisation.ts'
export type { Absence, Organisation, Section, Superior } from './shapes.ts'
/** Names by id and day. */
export { nameOn, organisationNames, sectionNames } from './names.ts'
export type { OrganisationName } from './names.ts'
export { organisationNamed } from './named.ts'
/** Where a thing belongs, for deciding who may touch it. */
export { placeOfAbsence, placeOfPost, placeOfSection } from './places.ts'
