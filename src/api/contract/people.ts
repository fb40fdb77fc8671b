import { z } from 'zod'
import type { GrantId, RoleId } from '#modules/identity'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import { operation } from './operation.ts'
import { day, done, givenDay, idOf, instant, line, named, optionalLine, pageOf, paging } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const person = idOf<PersonId>()
const ofPerson = { params: z.strictObject({ person }) }
const status = z.enum(['active', 'disabled'])
const reach = z.enum(['own', 'subordinates'])
/** A link to hand over: shown this once. */
const link = z.object({ link: z.string(), until: instant })

const told = z.strictObject({
  name: line(50),
  organisation: organisation.nullable(),
  section: idOf<SectionId>().nullable().optional(),
  jobTitle: optionalLine(50),
  phone: optionalLine(40),
  email: optionalLine(254),
})

const grant = z.object({
  id: z.string(),
  role: named,
  organisation: named.nullable(),
  reach,
  from: day,
  until: day.nullable(),
  givenBy: z.string(),
  givenAt: instant,
})

const account = z.object({
  id: z.string(),
  username: z.string(),
  secondFactor: z.enum(['off', 'on']),
  password: z.enum(['set', 'invited', 'none']),
  lockedUntil: instant.nullable(),
})

/** A post somebody has to do with today. */
const held = z.object({
  id: z.string(),
  title: z.string(),
  organisation: named,
  role: z.enum(['holder', 'deputy']),
  duty: z.enum(['serves', 'acts', 'away', 'stands-by']),
})

const shown = z.object({
  id: z.string(),
  name: z.string(),
  organisation: named.nullable(),
  section: named.nullable(),
  jobTitle: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  status,
  account: account.nullable(),
  posts: z.array(held),
  grants: z.array(grant),
})

/** People, their accounts and what is granted to them. */
export const peopleOperations = {
  people: operation({
    id: 'people',
    method: 'GET',
    path: '/people',
    summary: '人员',
    input: {
      query: z.strictObject({
        organisation: organisation.optional(),
        search: z.string().max(50).optional(),
        status: status.optional(),
        ...paging,
      }),
    },
    output: pageOf(
      z.object({
        id: z.string(),
        name: z.string(),
        organisation: named.nullable(),
        jobTitle: z.string().nullable(),
        status,
        username: z.string().nullable(),
      }),
    ),
  }),
  person: operation({
    id: 'person',
    method: 'GET',
    path: '/people/:person',
    summary: '一个人',
    input: ofPerson,
    output: shown,
  }),
  addPerson: operation({
    id: 'addPerson',
    method: 'POST',
    path: '/people',
    summary: '登记人员',
    input: { body: told },
    output: z.object({ id: z.string() }),
  }),
  changePerson: operation({
    id: 'changePerson',
    method: 'PATCH',
    path: '/people/:person',
    summary: '修改人员的资料',
    input: { ...ofPerson, body: told },
    output: done,
  }),
  disablePerson: operation({
    id: 'disablePerson',
    method: 'POST',
    path: '/people/:person/disable',
    summary: '停用',
    input: ofPerson,
    output: done,
  }),
  enablePerson: operation({
    id: 'enablePerson',
    method: 'POST',
    path: '/people/:person/enable',
    summary: '恢复使用',
    input: ofPerson,
    output: done,
  }),
  openAccount: operation({
    id: 'openAccount',
    method: 'POST',
    path: '/people/:person/account',
    summary: '开通账号，得到邀请链接',
    input: { ...ofPerson, body: z.strictObject({ username: line(64) }) },
    output: link,
  }),
  resetPassword: operation({
    id: 'resetPassword',
    method: 'POST',
    path: '/people/:person/reset',
    summary: '收回口令，得到新的链接',
    input: { ...ofPerson, body: z.strictObject({ secondFactor: z.enum(['keep', 'drop']).default('keep') }) },
    output: link,
  }),
  unlockAccount: operation({
    id: 'unlockAccount',
    method: 'POST',
    path: '/people/:person/unlock',
    summary: '解除锁定',
    input: ofPerson,
    output: done,
  }),
  grantRole: operation({
    id: 'grantRole',
    method: 'POST',
    path: '/people/:person/grants',
    summary: '授予角色',
    input: {
      ...ofPerson,
      body: z.strictObject({
        role: idOf<RoleId>(),
        organisation: organisation.nullable(),
        reach,
        from: givenDay,
        until: givenDay.nullable().default(null),
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  revokeGrant: operation({
    id: 'revokeGrant',
    method: 'POST',
    path: '/grants/:grant/revoke',
    summary: '收回角色',
    input: { params: z.strictObject({ grant: idOf<GrantId>() }) },
    output: done,
  }),
}
