import { z } from 'zod'
import { operation } from './operation.ts'
import { plainFact } from './request-facts.ts'
import { requestFee, triaged } from './request-views.ts'
import { applicantKind, requestId, requestStage, seen, told, mayTell } from './request-words.ts'
import { day, givenDay, line } from './shapes.ts'

const ofRequest = { params: z.strictObject({ request: requestId }) }
const answers = z.record(z.string().max(40), z.string().max(40))

/** What came of writing into a file. */
export const written = z.object({ seq: z.number(), stage: requestStage })

const feeAsked = z.discriminatedUnion('scheme', [
  z.strictObject({ scheme: z.literal('pieces'), pieces: z.number().int().min(1).max(1_000_000) }),
  z.strictObject({
    scheme: z.literal('pages'),
    pages: z.number().int().min(0).max(1_000_000),
    alreadyPublic: z.boolean(),
  }),
])

/** A request as it is handled, before its decision. */
export const requestActOperations = {
  writeRequestFact: operation({
    id: 'writeRequestFact',
    method: 'POST',
    path: '/requests/:request/facts',
    summary: '记入案卷：分办、交办、检索、补正、征求意见、缴费、撤回、结案等',
    input: { ...ofRequest, body: z.strictObject({ seen, fact: plainFact }) },
    output: written,
  }),
  correctRequestFact: operation({
    id: 'correctRequestFact',
    method: 'POST',
    path: '/requests/:request/corrections',
    summary: '更正或者划去一条记录；原记录保留',
    input: {
      ...ofRequest,
      body: z.strictObject({
        seen,
        replaces: z.number().int().min(1),
        /** What was so in truth; null where it did not happen. What is not named stays as it was. */
        truth: z
          .strictObject({
            on: givenDay,
            until: givenDay.optional(),
            applicantKind: applicantKind.optional(),
          })
          .nullable(),
        reason: told(1000),
      }),
    },
    output: written,
  }),
  previewTriage: operation({
    id: 'previewTriage',
    method: 'POST',
    path: '/request-triage',
    summary: '研判：按已有的回答给出下一个问题或者建议',
    input: { body: z.strictObject({ answers }) },
    output: triaged,
  }),
  triageRequest: operation({
    id: 'triageRequest',
    method: 'POST',
    path: '/requests/:request/triage',
    summary: '保存研判的回答和建议（条例第三十六条至第三十九条）',
    input: { ...ofRequest, body: z.strictObject({ seen, on: givenDay, answers }) },
    output: triaged,
  }),
  askThirdParty: operation({
    id: 'askThirdParty',
    method: 'POST',
    path: '/requests/:request/third-parties',
    summary: '书面征求第三方意见（条例第三十二条）；一次性答复链接只在这里给出一次',
    input: {
      ...ofRequest,
      body: z.strictObject({
        seen,
        on: givenDay,
        name: line(200),
        contact: mayTell(500),
        question: told(),
      }),
    },
    output: z.object({ party: z.string(), link: z.string() }),
  }),
  extendRequest: operation({
    id: 'extendRequest',
    method: 'POST',
    path: '/requests/:request/extend',
    summary: '把已经同意的延期告知申请人（条例第三十三条）',
    input: { ...ofRequest, body: z.strictObject({ seen, on: givenDay }) },
    output: written,
  }),
  priceRequest: operation({
    id: 'priceRequest',
    method: 'POST',
    path: '/requests/:request/fee/price',
    summary: '信息处理费试算，逐步列出（国办函〔2020〕109号）',
    input: { ...ofRequest, body: z.strictObject({ asked: feeAsked }) },
    output: requestFee,
  }),
  noticeRequestFee: operation({
    id: 'noticeRequestFee',
    method: 'POST',
    path: '/requests/:request/fee',
    summary: '发出收费通知',
    input: { ...ofRequest, body: z.strictObject({ seen, on: givenDay, asked: feeAsked }) },
    output: requestFee,
  }),
  splitRequest: operation({
    id: 'splitRequest',
    method: 'POST',
    path: '/requests/:request/split',
    summary: '拆分，一事一申请；各件的查询码只在这里给出一次',
    input: {
      ...ofRequest,
      body: z.strictObject({ seen, matters: z.array(told(5000)).min(2).max(50), reason: told(1000) }),
    },
    output: z.object({
      rows: z.array(z.object({ id: z.string(), number: z.string(), code: z.string() })),
    }),
  }),
  mergeRequest: operation({
    id: 'mergeRequest',
    method: 'POST',
    path: '/requests/:request/merge',
    summary: '重复登记的，并入另一件',
    input: { ...ofRequest, body: z.strictObject({ seen, other: requestId, reason: told(1000) }) },
    output: written,
  }),
  previewPutRight: operation({
    id: 'previewPutRight',
    method: 'GET',
    path: '/requests/:request/put-right',
    summary: '自行纠正的期限试算：从重新办理之日起若干个工作日',
    input: {
      ...ofRequest,
      query: z.strictObject({ on: givenDay, workdays: z.coerce.number().int().min(1).max(1000) }),
    },
    output: z.object({ due: day, provisional: z.boolean(), basis: z.string() }),
  }),
  putRequestRight: operation({
    id: 'putRequestRight',
    method: 'POST',
    path: '/requests/:request/put-right',
    summary: '自行纠正，重新办理；表三仍按第一次答复计，不增加行数',
    input: {
      ...ofRequest,
      body: z.strictObject({
        seen,
        on: givenDay,
        workdays: z.number().int().min(1).max(1000),
        reason: told(2000),
        /** 文号 of the decision that takes the old answer back. */
        reference: z.string().trim().max(100).nullable(),
      }),
    },
    output: written,
  }),
  linkRequest: operation({
    id: 'linkRequest',
    method: 'POST',
    path: '/requests/:request/link',
    summary: '与另一件关联',
    input: { ...ofRequest, body: z.strictObject({ seen, other: requestId }) },
    output: written,
  }),
}
