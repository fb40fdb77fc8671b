import { z } from 'zod'
import { body, bodyLine } from './organisation-views.ts'
import { level, organisationKind, superiorKind } from './organisation-words.ts'
import { operation } from './operation.ts'
import type { OrganisationId } from '#modules/organisations'
import { done, givenDay, idOf, line, optionalLine, pageOf, paging } from './shapes.ts'

const organisationId = idOf<OrganisationId>()

const basis = optionalLine(200)

/** Published by law, not personal. Left out: stays as it is; null: is emptied. */
const contact = z.strictObject({
  address: optionalLine(200),
  postcode: optionalLine(20),
  phone: optionalLine(100),
  fax: optionalLine(100),
  email: optionalLine(200),
  officeHours: optionalLine(200),
  website: optionalLine(300),
})

const name = { name: line(100), shortName: optionalLine(50) }

const details = {
  siteCode: optionalLine(20),
  contact: contact.optional(),
}

const newBody = {
  ...name,
  ...details,
  level,
  kind: organisationKind,
  regionCode: z.string().max(20),
  creditCode: optionalLine(30),
  superiors: z
    .strictObject({ territorial: organisationId.optional(), line: organisationId.optional() })
    .optional(),
}

const existing = z.strictObject({ organisation: organisationId })
const opened = z.strictObject({ opening: z.strictObject(newBody) })
const target = z.union([existing, opened])
const part = z.union([
  existing.extend({ duties: optionalLine(500) }),
  opened.extend({ duties: optionalLine(500) }),
])

const ofBody = { params: z.strictObject({ organisation: organisationId }) }

/** Public bodies. Everything is dated: `from` is the first day it holds. */
export const organisationOperations = {
  organisations: operation({
    id: 'organisations',
    method: 'GET',
    path: '/organisations',
    summary: '机构',
    input: {
      query: z.strictObject({
        search: z.string().max(100).optional(),
        status: z.enum(['active', 'ended', 'all']).default('active'),
        on: givenDay.optional(),
        ...paging,
      }),
    },
    output: pageOf(bodyLine),
  }),
  organisation: operation({
    id: 'organisation',
    method: 'GET',
    path: '/organisations/:organisation',
    summary: '一个机构',
    input: { ...ofBody, query: z.strictObject({ on: givenDay.optional() }) },
    output: body,
  }),
  openOrganisation: operation({
    id: 'openOrganisation',
    method: 'POST',
    path: '/organisations',
    summary: '设立机构',
    input: { body: z.strictObject({ ...newBody, from: givenDay, basis }) },
    output: z.object({ id: z.string() }),
  }),
  changeOrganisation: operation({
    id: 'changeOrganisation',
    method: 'PATCH',
    path: '/organisations/:organisation',
    summary: '修改机构的资料',
    input: {
      ...ofBody,
      body: z.strictObject({
        ...details,
        level: level.optional(),
        kind: organisationKind.optional(),
        regionCode: z.string().max(20).optional(),
        creditCode: optionalLine(30),
        from: givenDay,
      }),
    },
    output: done,
  }),
  renameOrganisation: operation({
    id: 'renameOrganisation',
    method: 'POST',
    path: '/organisations/:organisation/rename',
    summary: '更名',
    input: { ...ofBody, body: z.strictObject({ ...name, from: givenDay, basis }) },
    output: done,
  }),
  moveOrganisation: operation({
    id: 'moveOrganisation',
    method: 'POST',
    path: '/organisations/:organisation/move',
    summary: '改变隶属关系',
    input: {
      ...ofBody,
      body: z.strictObject({
        kind: superiorKind,
        superior: organisationId.nullable(),
        from: givenDay,
        basis,
      }),
    },
    output: done,
  }),
  abolishOrganisation: operation({
    id: 'abolishOrganisation',
    method: 'POST',
    path: '/organisations/:organisation/abolish',
    summary: '撤销机构',
    input: {
      ...ofBody,
      body: z.strictObject({
        on: givenDay,
        basis,
        successor: organisationId.optional(),
        subordinatesTo: organisationId.optional(),
      }),
    },
    output: done,
  }),
  mergeOrganisations: operation({
    id: 'mergeOrganisations',
    method: 'POST',
    path: '/organisation-mergers',
    summary: '合并机构',
    input: {
      body: z.strictObject({
        merged: z.array(organisationId).min(1).max(50),
        into: target,
        on: givenDay,
        basis,
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  splitOrganisation: operation({
    id: 'splitOrganisation',
    method: 'POST',
    path: '/organisations/:organisation/split',
    summary: '分立机构',
    input: {
      ...ofBody,
      body: z.strictObject({
        into: z.array(part).min(2).max(20),
        on: givenDay,
        basis,
        subordinatesTo: z.number().int().min(0).max(19).optional(),
      }),
    },
    output: z.object({ ids: z.array(z.string()) }),
  }),
  moveDuties: operation({
    id: 'moveDuties',
    method: 'POST',
    path: '/organisations/:organisation/move-duties',
    summary: '划转职责',
    input: {
      ...ofBody,
      body: z.strictObject({ to: organisationId, duties: line(500), on: givenDay, basis }),
    },
    output: done,
  }),
}
