import { z } from 'zod'
import type { OrganisationId, PersonId, SectionId } from '#modules/organisations'
import { operation } from './operation.ts'
import { likelyRequest, requestForm, requestLine, requestProof, requestWhole } from './request-views.ts'
import { decisionKind, intakeChannel, requestId, requestStage, seen } from './request-words.ts'
import { day, givenDay, id, idOf, listOf, pageOf, paging, streamed } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const ofRequest = { params: z.strictObject({ request: requestId }) }
const ofFile = { params: z.strictObject({ request: requestId, file: id }) }

/** What staff registers came to the office; what came over the portal registers itself. */
const byStaff = intakeChannel.exclude(['portal'])

/** Requests as they come in and as they are read. */
export const requestOperations = {
  requests: operation({
    id: 'requests',
    method: 'GET',
    path: '/requests',
    summary: '申请列表，申请人遮盖',
    input: {
      query: z.strictObject({
        organisation: organisation.optional(),
        /** Part of the number, or the whole name, telephone or number of the paper of the applicant. */
        search: z.string().max(100).optional(),
        stage: requestStage.optional(),
        channel: intakeChannel.optional(),
        handler: idOf<PersonId>().optional(),
        section: idOf<SectionId>().optional(),
        outcome: decisionKind.optional(),
        state: z.enum(['open', 'concluded']).optional(),
        /** Due within so many working days. */
        within: z.coerce.number().int().min(0).max(60).optional(),
        late: z.literal('1').optional(),
        mine: z.literal('1').optional(),
        ...paging,
      }),
    },
    output: pageOf(requestLine),
  }),
  request: operation({
    id: 'request',
    method: 'GET',
    path: '/requests/:request',
    summary: '一件申请的案卷，个人信息遮盖',
    input: ofRequest,
    output: requestWhole,
  }),
  requestProof: operation({
    id: 'requestProof',
    method: 'GET',
    path: '/requests/:request/proof',
    summary: '期限计算书',
    input: ofRequest,
    output: requestProof,
  }),
  registerRequest: operation({
    id: 'registerRequest',
    method: 'POST',
    path: '/organisations/:organisation/requests',
    summary: '登记申请；回执上的查询码只在这里给出一次',
    input: {
      ...ofBody,
      body: z.strictObject({
        channel: byStaff,
        /** Handed in, signed for, arrived. */
        cameOn: givenDay,
        /** The day the office confirmed with the applicant, where the channel asks for it. */
        confirmedOn: givenDay.nullable().optional(),
        form: requestForm,
      }),
    },
    output: z.object({
      id: z.string(),
      number: z.string(),
      code: z.string(),
      receivedOn: day.nullable(),
      due: day.nullable(),
    }),
  }),
  likelyRequests: operation({
    id: 'likelyRequests',
    method: 'POST',
    path: '/organisations/:organisation/requests/likely',
    summary: '正在登记的申请可能与哪些相同',
    input: { ...ofBody, body: z.strictObject({ form: requestForm }) },
    output: listOf(likelyRequest),
  }),
  likelyToRequest: operation({
    id: 'likelyToRequest',
    method: 'GET',
    path: '/requests/:request/likely',
    summary: '这件申请可能与哪些相同',
    input: ofRequest,
    output: listOf(likelyRequest),
  }),
  revealRequest: operation({
    id: 'revealRequest',
    method: 'POST',
    path: '/requests/:request/reveal',
    summary: '查看申请人和第三方的个人信息；每次查看记入审计',
    input: ofRequest,
    output: z.object({
      form: requestForm,
      texts: z.array(z.object({ seq: z.number(), texts: z.record(z.string(), z.string()) })),
    }),
  }),
  readRequestFile: operation({
    id: 'readRequestFile',
    method: 'GET',
    path: '/requests/:request/files/:file',
    summary: '案卷里的材料；shown=1 时能在浏览器里看的直接显示',
    input: { ...ofFile, query: z.strictObject({ shown: z.literal('1').optional() }) },
    output: streamed,
  }),
  readIdentityPaper: operation({
    id: 'readIdentityPaper',
    method: 'GET',
    path: '/requests/:request/identity-papers/:file',
    summary: '申请人的身份证明；每次查看记入审计',
    input: { ...ofFile, query: z.strictObject({ shown: z.literal('1').optional() }) },
    output: streamed,
  }),
  confirmRequest: operation({
    id: 'confirmRequest',
    method: 'POST',
    path: '/requests/:request/confirm',
    summary: '与申请人确认收到（条例第三十一条）',
    input: { ...ofRequest, body: z.strictObject({ seen, confirmedOn: givenDay }) },
    output: z.object({ receivedOn: day.nullable(), due: day.nullable() }),
  }),
}
