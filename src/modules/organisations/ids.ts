import { Refusal } from '#platform/refusal'

declare const brand: unique symbol

/** A public body. */
export type OrganisationId = string & { readonly [brand]: 'OrganisationId' }
/** A section (科室) of a body. */
export type SectionId = string & { readonly [brand]: 'SectionId' }
/** A post (岗位) in a body. */
export type PostId = string & { readonly [brand]: 'PostId' }
/** A person who works in a body; who that is, the part that knows people says. */
export type PersonId = string & { readonly [brand]: 'PersonId' }
/** A time somebody is away. */
export type AbsenceId = string & { readonly [brand]: 'AbsenceId' }

const written = /^[\w-]{1,64}$/u

const checked = (text: string, what: string): string => {
  if (written.test(text)) return text
  throw new Refusal('missing', 'id-malformed', `没有这个${what}`, `${what}的编号写得不对，请从列表里选取。`)
}

/** The text as the id of a body. Throws Refusal `missing` where it can't be one; that there is one is not said. */
export const organisationId = (text: string): OrganisationId => checked(text, '机构') as OrganisationId
/** The text as the id of a section. Throws Refusal `missing` where it can't be one. */
export const sectionId = (text: string): SectionId => checked(text, '科室') as SectionId
/** The text as the id of a post. Throws Refusal `missing` where it can't be one. */
export const postId = (text: string): PostId => checked(text, '岗位') as PostId
/** The text as the id of a person. Throws Refusal `missing` where it can't be one. */
export const personId = (text: string): PersonId => checked(text, '人员') as PersonId
/** The text as the id of an absence. Throws Refusal `missing` where it can't be one. */
export const absenceId = (text: string): AbsenceId => checked(text, '离岗记录') as AbsenceId
