/** Ids of bodies, sections, posts, people and absences: branded text. */
export { organisationId, personId } from './ids.ts'
export type { AbsenceId, OrganisationId, PersonId, PostId, SectionId } from './ids.ts'
/** Codes of public bodies: 统一社会信用代码, 行政区划代码, 网站标识码. */
export * from './codes/index.ts'
/** Tables, migrations, and the words of levels, kinds and roles with how they are printed. */
export * from './schema/index.ts'
/** Commands on bodies: open, change, rename, move, abolish, merge, split, move duties. */
export * from './bodies/index.ts'
/** Who is above and below whom on a day. */
export * from './hierarchy/index.ts'
/** What became of bodies: ends, successors, history. */
export * from './changes/index.ts'
/** Commands on sections (科室). */
export * from './sections/index.ts'
/** Posts (岗位) with holder and deputy (AB岗): commands, and who acts on a day. */
export * from './posts/index.ts'
/** Lists and the full view of a body on a day. */
export * from './views/index.ts'
