import { z } from 'zod'
import type { AbsenceId, OrganisationId, PersonId, PostId, SectionId } from '#modules/organisations'
import { roles } from '#modules/organisations'
import { operation } from './operation.ts'
import { done, givenDay, idOf, line } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const section = idOf<SectionId>()
const person = idOf<PersonId>()
const made = z.object({ id: z.string() })

const ofBody = { params: z.strictObject({ organisation }) }
const ofSection = { params: z.strictObject({ section }) }
const ofPost = { params: z.strictObject({ post: idOf<PostId>() }) }

/** 科室, 岗位 and AB岗. */
export const postOperations = {
  openSection: operation({
    id: 'openSection',
    method: 'POST',
    path: '/organisations/:organisation/sections',
    summary: '设立科室',
    input: { ...ofBody, body: z.strictObject({ name: line(60), from: givenDay }) },
    output: made,
  }),
  renameSection: operation({
    id: 'renameSection',
    method: 'PATCH',
    path: '/sections/:section',
    summary: '科室更名',
    input: { ...ofSection, body: z.strictObject({ name: line(60), from: givenDay }) },
    output: done,
  }),
  closeSection: operation({
    id: 'closeSection',
    method: 'POST',
    path: '/sections/:section/close',
    summary: '撤销科室',
    input: { ...ofSection, body: z.strictObject({ on: givenDay }) },
    output: done,
  }),
  openPost: operation({
    id: 'openPost',
    method: 'POST',
    path: '/organisations/:organisation/posts',
    summary: '设立岗位',
    input: {
      ...ofBody,
      body: z.strictObject({ title: line(60), section: section.nullable().optional(), from: givenDay }),
    },
    output: made,
  }),
  changePost: operation({
    id: 'changePost',
    method: 'PATCH',
    path: '/posts/:post',
    summary: '修改岗位',
    input: {
      ...ofPost,
      body: z.strictObject({
        title: line(60).optional(),
        section: section.nullable().optional(),
        from: givenDay,
      }),
    },
    output: done,
  }),
  assignPost: operation({
    id: 'assignPost',
    method: 'POST',
    path: '/posts/:post/assign',
    summary: '任命 A 岗或者 B 岗',
    input: {
      ...ofPost,
      body: z.strictObject({
        role: z.enum(roles),
        person: person.nullable(),
        from: givenDay,
        until: givenDay.optional(),
      }),
    },
    output: done,
  }),
  closePost: operation({
    id: 'closePost',
    method: 'POST',
    path: '/posts/:post/close',
    summary: '撤销岗位',
    input: { ...ofPost, body: z.strictObject({ on: givenDay }) },
    output: done,
  }),
  recordAbsence: operation({
    id: 'recordAbsence',
    method: 'POST',
    path: '/organisations/:organisation/absences',
    summary: '登记离岗',
    input: {
      ...ofBody,
      body: z.strictObject({ person, from: givenDay, until: givenDay.optional(), reason: line(60) }),
    },
    output: made,
  }),
  endAbsence: operation({
    id: 'endAbsence',
    method: 'POST',
    path: '/absences/:absence/end',
    summary: '结束离岗',
    input: {
      params: z.strictObject({ absence: idOf<AbsenceId>() }),
      body: z.strictObject({ on: givenDay }),
    },
    output: done,
  }),
}
