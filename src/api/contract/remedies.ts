import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { RemedyId } from '#modules/remedies'
import { operation } from './operation.ts'
import { remedyFact } from './remedy-facts.ts'
import {
  remedyClaim,
  remedyFlag,
  remedyGuide,
  remedyLine,
  remedyPack,
  remedyTable,
  remedyWhole,
} from './remedy-views.ts'
import { requestId, seen } from './request-words.ts'
import { day, done, givenDay, id, idOf, line, pageOf, paging, streamed } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofBody = { params: z.strictObject({ organisation }) }
const remedy = idOf<RemedyId>()
const ofRemedy = { params: z.strictObject({ remedy }) }
const ofFile = { params: z.strictObject({ remedy, file: id }) }

const form = z.enum(['reconsideration', 'litigation'])
const stage = z.enum(['opened', 'answering', 'hearing', 'ruled', 'redo', 'concluded'])
const against = z.enum(['decision', 'silence', 'proactive', 'correction', 'other'])

/** Where a remedy stands behind what was written. */
const written = z.object({ seq: z.number(), stage: z.string() })

/** Reconsideration and litigation. */
export const remedyOperations = {
  remedyGuide: operation({
    id: 'remedyGuide',
    method: 'GET',
    path: '/remedy-guide',
    summary: '复议、诉讼登记用的选项',
    input: {},
    output: remedyGuide,
  }),
  remedies: operation({
    id: 'remedies',
    method: 'GET',
    path: '/remedies',
    summary: '复议、诉讼列表，最急的在前',
    input: {
      query: z.strictObject({
        organisation: organisation.optional(),
        /** Part of the number, of the organ. */
        search: z.string().max(100).optional(),
        form: form.optional(),
        stage: stage.optional(),
        state: z.enum(['open', 'concluded']).optional(),
        ...paging,
      }),
    },
    output: pageOf(remedyLine),
  }),
  remedy: operation({
    id: 'remedy',
    method: 'GET',
    path: '/remedies/:remedy',
    summary: '一件复议或者诉讼，个人信息遮盖',
    input: ofRemedy,
    output: remedyWhole,
  }),
  requestRemedies: operation({
    id: 'requestRemedies',
    method: 'GET',
    path: '/requests/:request/remedies',
    summary: '一件申请引起的复议、诉讼，和同类案件被纠正的提示',
    input: { params: z.strictObject({ request: requestId }) },
    output: z.object({ rows: z.array(remedyLine), flags: z.array(remedyFlag) }),
  }),
  openRemedy: operation({
    id: 'openRemedy',
    method: 'POST',
    path: '/organisations/:organisation/remedies',
    summary: '登记一件复议或者诉讼；收到副本的，答复期限从这里起算',
    input: {
      ...ofBody,
      body: z.strictObject({
        form,
        cameOn: givenDay,
        organ: line(100),
        against,
        requests: z.array(requestId).max(50),
        afterReview: z.boolean(),
        review: remedy.nullable(),
        claim: z.strictObject({
          claimant: z.string().max(200),
          others: z.string().max(500),
          contact: z.string().max(200),
          claims: z.string().max(5000),
        }),
        notice: z
          .strictObject({
            on: givenDay,
            procedure: z.enum(['ordinary', 'simple']),
            reference: z.string().max(100),
            until: givenDay.nullable(),
          })
          .nullable(),
      }),
    },
    output: z.object({ id: z.string(), number: z.string(), due: day.nullable() }),
  }),
  writeRemedyFact: operation({
    id: 'writeRemedyFact',
    method: 'POST',
    path: '/remedies/:remedy/facts',
    summary: '记录一件事；生效的结果会把申请转回重新办理',
    input: { ...ofRemedy, body: z.strictObject({ seen, fact: remedyFact }) },
    output: written,
  }),
  correctRemedyFact: operation({
    id: 'correctRemedyFact',
    method: 'POST',
    path: '/remedies/:remedy/corrections',
    summary: '更正一条记录的日期，或者划去；原记录保留',
    input: {
      ...ofRemedy,
      body: z.strictObject({
        seen,
        replaces: z.number().int().min(1),
        /** The day it happened in truth; null where it did not happen. */
        on: givenDay.nullable(),
        reason: z.string().max(2000),
      }),
    },
    output: written,
  }),
  revealRemedy: operation({
    id: 'revealRemedy',
    method: 'POST',
    path: '/remedies/:remedy/reveal',
    summary: '查看申请人、原告；每次查看记入审计',
    input: ofRemedy,
    output: z.object({ claim: remedyClaim }),
  }),
  makeRemedyPack: operation({
    id: 'makeRemedyPack',
    method: 'POST',
    path: '/remedies/:remedy/packs',
    summary: '生成应诉材料卷，个人信息遮盖',
    input: ofRemedy,
    output: remedyPack,
  }),
  makeRemedyPackInFull: operation({
    id: 'makeRemedyPackInFull',
    method: 'POST',
    path: '/remedies/:remedy/packs/in-full',
    summary: '生成应诉材料卷，含个人信息和全部文书材料；记入审计',
    input: ofRemedy,
    output: remedyPack,
  }),
  readRemedyFile: operation({
    id: 'readRemedyFile',
    method: 'GET',
    path: '/remedies/:remedy/files/:file',
    summary: '案件里的材料、遮盖的应诉材料卷；shown=1 时能在浏览器里看的直接显示',
    input: { ...ofFile, query: z.strictObject({ shown: z.literal('1').optional() }) },
    output: streamed,
  }),
  readRemedyPackInFull: operation({
    id: 'readRemedyPackInFull',
    method: 'GET',
    path: '/remedies/:remedy/packs-in-full/:file',
    summary: '含个人信息的应诉材料卷；每次查看记入审计',
    input: { ...ofFile, query: z.strictObject({ shown: z.literal('1').optional() }) },
    output: streamed,
  }),
  seeRemedyFlag: operation({
    id: 'seeRemedyFlag',
    method: 'POST',
    path: '/remedy-flags/:flag/seen',
    summary: '核对过与被纠正的案件同类的申请',
    input: { params: z.strictObject({ flag: id }) },
    output: done,
  }),
  remedyTable: operation({
    id: 'remedyTable',
    method: 'GET',
    path: '/organisations/:organisation/remedy-table',
    summary: '任何期间的表四，每格指向案件',
    input: { ...ofBody, query: z.strictObject({ from: givenDay, until: givenDay }) },
    output: remedyTable,
  }),
}
