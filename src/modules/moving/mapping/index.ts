/** What fields of an old site mean here: proposed, looked at by a person, applied to each item. */
export { ourFieldNames, ourFields } from './fields.ts'
export type { OurField } from './fields.ts'
export { proposed } from './mapping.ts'
export type { Mapping, OurColumn } from './mapping.ts'
export { profileWith } from './profile.ts'
export type { FieldProfile, Profile } from './profile.ts'
export { formerOf } from './former-of.ts'
export type { Mapped, RawItem } from './former-of.ts'
