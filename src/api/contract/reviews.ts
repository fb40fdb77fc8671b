import { z } from 'zod'
import type { RoleId } from '#modules/identity'
import type { OrganisationId, PostId } from '#modules/organisations'
import { secrecyForm } from './content.ts'
import { operation } from './operation.ts'
import { documentId } from './publishing-words.ts'
import { day, done, givenDay, idOf, instant, line, listOf } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofDocument = { params: z.strictObject({ document: documentId }) }
/** The digest on the screen: what is signed is what was seen. */
const seen = { digest: z.string().regex(/^[0-9a-f]{64}$/u) }
const opinion = z.string().max(2000).nullable().optional()

const seat = z.union([
  z.strictObject({ by: z.literal('role'), role: idOf<RoleId>() }),
  z.strictObject({ by: z.literal('post'), post: idOf<PostId>() }),
])
const step = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/u),
  title: line(40),
  seat,
})

/** 三审三校 and 保密审查: docs/adr/0025. */
export const reviewOperations = {
  reviewChain: operation({
    id: 'reviewChain',
    method: 'GET',
    path: '/organisations/:organisation/review-chain',
    summary: '审核流程',
    input: { params: z.strictObject({ organisation }) },
    output: z.object({
      steps: z.array(z.object({ code: z.string(), title: z.string(), seat, who: z.string() })),
      secrecy: z.object({ seat, who: z.string() }),
      from: day.nullable(),
      preset: z.boolean(),
      problems: z.array(z.string()),
    }),
  }),
  setReviewChain: operation({
    id: 'setReviewChain',
    method: 'PUT',
    path: '/organisations/:organisation/review-chain',
    summary: '设定审核流程',
    input: {
      params: z.strictObject({ organisation }),
      body: z.strictObject({ steps: z.array(step).min(3).max(6), secrecy: seat, from: givenDay }),
    },
    output: done,
  }),
  submitDocument: operation({
    id: 'submitDocument',
    method: 'POST',
    path: '/documents/:document/submit',
    summary: '送审',
    input: { ...ofDocument, body: z.strictObject(seen) },
    output: done,
  }),
  recallDocument: operation({
    id: 'recallDocument',
    method: 'POST',
    path: '/documents/:document/recall',
    summary: '撤回送审',
    input: ofDocument,
    output: done,
  }),
  signDocument: operation({
    id: 'signDocument',
    method: 'POST',
    path: '/documents/:document/sign',
    summary: '签署：审核同意',
    input: { ...ofDocument, body: z.strictObject({ ...seen, opinion }) },
    output: done,
  }),
  sendBackDocument: operation({
    id: 'sendBackDocument',
    method: 'POST',
    path: '/documents/:document/send-back',
    summary: '退回修改',
    input: { ...ofDocument, body: z.strictObject({ ...seen, opinion: line(2000) }) },
    output: done,
  }),
  reviewSecrecy: operation({
    id: 'reviewSecrecy',
    method: 'POST',
    path: '/documents/:document/secrecy',
    summary: '保密审查',
    input: { ...ofDocument, body: z.strictObject({ ...seen, form: secrecyForm, opinion }) },
    output: done,
  }),
  publishDocument: operation({
    id: 'publishDocument',
    method: 'POST',
    path: '/documents/:document/publish',
    summary: '发布；已公开的按更正发布，要有理由和更正说明',
    input: {
      ...ofDocument,
      body: z.strictObject({
        ...seen,
        reason: z.string().max(1000).nullable().optional(),
        notice: z.string().max(1000).nullable().optional(),
      }),
    },
    output: z.object({ number: z.number() }),
  }),
  scheduleDocument: operation({
    id: 'scheduleDocument',
    method: 'POST',
    path: '/documents/:document/schedule',
    summary: '定时发布',
    input: {
      ...ofDocument,
      body: z.strictObject({
        ...seen,
        at: instant,
        reason: z.string().max(1000).nullable().optional(),
        notice: z.string().max(1000).nullable().optional(),
      }),
    },
    output: done,
  }),
  unscheduleDocument: operation({
    id: 'unscheduleDocument',
    method: 'POST',
    path: '/documents/:document/unschedule',
    summary: '取消定时发布',
    input: ofDocument,
    output: done,
  }),
  withdrawDocument: operation({
    id: 'withdrawDocument',
    method: 'POST',
    path: '/documents/:document/withdraw',
    summary: '撤回已公开的文件',
    input: { ...ofDocument, body: z.strictObject({ reason: line(1000), notice: line(1000) }) },
    output: done,
  }),
  restoreDocument: operation({
    id: 'restoreDocument',
    method: 'POST',
    path: '/documents/:document/restore',
    summary: '恢复公开',
    input: { ...ofDocument, body: z.strictObject({ reason: line(1000), notice: line(1000) }) },
    output: done,
  }),
  replaceDocument: operation({
    id: 'replaceDocument',
    method: 'POST',
    path: '/documents/:document/replace',
    summary: '由另一份已公开的文件替换',
    input: {
      ...ofDocument,
      body: z.strictObject({ by: documentId, reason: line(1000), notice: line(1000) }),
    },
    output: done,
  }),
  overrideDocument: operation({
    id: 'overrideDocument',
    method: 'POST',
    path: '/documents/:document/override',
    summary: '应急发布：审核没有走完，先发布后补审',
    input: { ...ofDocument, body: z.strictObject({ ...seen, reason: line(1000) }) },
    output: z.object({ number: z.number(), reviewDue: day }),
  }),
  reviewOverride: operation({
    id: 'reviewOverride',
    method: 'POST',
    path: '/documents/:document/review-override',
    summary: '应急发布的补审',
    input: { ...ofDocument, body: z.strictObject({ ...seen, finding: line(2000) }) },
    output: done,
  }),
  overrides: operation({
    id: 'overrides',
    method: 'GET',
    path: '/organisations/:organisation/overrides',
    summary: '应急发布台账',
    input: { params: z.strictObject({ organisation }) },
    output: listOf(
      z.object({
        document: z.string(),
        title: z.string(),
        at: instant,
        person: z.string(),
        reason: z.string(),
        missing: z.array(z.string()),
        reviewDue: day,
        reviewedAt: instant.nullable(),
        late: z.boolean(),
      }),
    ),
  }),
}
