/** 层级 of a body. */
export const levels = ['national', 'provincial', 'municipal', 'county', 'township'] as const
export type Level = (typeof levels)[number]

/** 条例第二条、第五十四条、第五十五条: who discloses, by what it is. */
export const organisationKinds = [
  'government',
  'government-office',
  'administrative',
  'authorised',
  'public-service',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** 块: the government of its own area or that government's office; 条: the body above it in the same line of work. */
export const superiorKinds = ['territorial', 'line'] as const
export type SuperiorKind = (typeof superiorKinds)[number]

/** How the two kinds of superior are printed. */
export const superiorKindNames = {
  territorial: '本级人民政府（主管部门）',
  line: '上级业务主管部门',
} as const satisfies Record<SuperiorKind, string>

/** What passes the duties of a body on, or ends it. */
export const changeKinds = ['merged', 'split', 'abolished', 'duties-moved'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** 岗位角色: A岗 holds the post, B岗 acts while the holder is away. */
export const roles = ['holder', 'deputy'] as const
export type Role = (typeof roles)[number]

/** How the two roles are printed. */
export const roleNames = { holder: 'A岗', deputy: 'B岗' } as const satisfies Record<Role, string>
