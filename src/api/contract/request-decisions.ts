import { z } from 'zod'
import type { RoleId } from '#modules/identity'
import type { OrganisationId, PostId } from '#modules/organisations'
import { chosen, givable } from './giving.ts'
import { operation } from './operation.ts'
import { written } from './request-acts.ts'
import { decisionKind, mayTell, needId, requestId, seen, seenDigest, told } from './request-words.ts'
import { day, done, givenDay, idOf, line } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const ofRequest = { params: z.strictObject({ request: requestId }) }
const onDraft = { seen, digest: seenDigest }

const content = z.strictObject({
  parts: z
    .array(z.strictObject({ about: z.string().trim().max(500), kind: decisionKind }))
    .min(1)
    .max(30),
  principal: decisionKind.nullable(),
  texts: z.partialRecord(needId, z.string().trim().max(20_000)),
  reasons: told(),
})

const seat = z.union([
  z.strictObject({ by: z.literal('role'), role: idOf<RoleId>() }),
  z.strictObject({ by: z.literal('post'), post: idOf<PostId>() }),
])

const delivery = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('in-person'), signedOn: givenDay }),
  z.strictObject({ way: z.literal('entrusted'), signedOn: givenDay }),
  z.strictObject({ way: z.literal('post'), postedOn: givenDay }),
  z.strictObject({ way: z.literal('electronic'), sentOn: givenDay }),
])

/** From the draft of an answer to its delivery, and who signs. */
export const requestDecisionOperations = {
  draftDecision: operation({
    id: 'draftDecision',
    method: 'POST',
    path: '/requests/:request/draft',
    summary: '拟定答复；改动以后先前的签署不再有效',
    input: { ...ofRequest, body: z.strictObject({ seen, content }) },
    output: z.object({ seq: z.number(), digest: z.string(), missing: z.array(z.string()) }),
  }),
  submitDecision: operation({
    id: 'submitDecision',
    method: 'POST',
    path: '/requests/:request/submit',
    summary: '答复送审',
    input: { ...ofRequest, body: z.strictObject({ ...onDraft, opinion: mayTell(2000) }) },
    output: written,
  }),
  signDecision: operation({
    id: 'signDecision',
    method: 'POST',
    path: '/requests/:request/sign',
    summary: '签署答复',
    input: { ...ofRequest, body: z.strictObject({ ...onDraft, opinion: mayTell(2000) }) },
    output: written,
  }),
  sendBackDecision: operation({
    id: 'sendBackDecision',
    method: 'POST',
    path: '/requests/:request/send-back',
    summary: '退回答复，或者撤回送审',
    input: { ...ofRequest, body: z.strictObject({ ...onDraft, opinion: told(2000) }) },
    output: written,
  }),
  decideRequest: operation({
    id: 'decideRequest',
    method: 'POST',
    path: '/requests/:request/decide',
    summary: '作出决定',
    input: { ...ofRequest, body: z.strictObject({ ...onDraft, on: givenDay }) },
    output: written,
  }),
  deliverAnswer: operation({
    id: 'deliverAnswer',
    method: 'POST',
    path: '/requests/:request/deliver',
    summary:
      '送达答复或者终止告知书（国办公开办函〔2016〕235号）；给出信息的，写明怎样给出，随附的文件只能是复核过的',
    input: {
      ...ofRequest,
      body: z.strictObject({ seen, delivery, proof: line(200).nullable(), ...chosen }),
    },
    output: written,
  }),
  answerGivable: operation({
    id: 'answerGivable',
    method: 'GET',
    path: '/requests/:request/givable',
    summary: '可以随答复给出的文件，没有复核的文件',
    input: ofRequest,
    /** Null where the answer hands nothing over. */
    output: z.object({ givable: givable.nullable() }),
  }),
  requestSignOff: operation({
    id: 'requestSignOff',
    method: 'GET',
    path: '/organisations/:organisation/request-sign-off',
    summary: '答复的审签流程',
    input: { params: z.strictObject({ organisation }) },
    output: z.object({
      steps: z.array(z.object({ code: z.string(), title: z.string(), seat, who: z.string() })),
      /** Null where the body has set nothing: the preset holds. */
      from: day.nullable(),
      problem: z.string().nullable(),
    }),
  }),
  setRequestSignOff: operation({
    id: 'setRequestSignOff',
    method: 'PUT',
    path: '/organisations/:organisation/request-sign-off',
    summary: '设定答复的审签流程',
    input: {
      params: z.strictObject({ organisation }),
      body: z.strictObject({
        steps: z
          .array(z.strictObject({ code: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/u), title: line(40), seat }))
          .min(1)
          .max(6),
        from: givenDay,
      }),
    },
    output: done,
  }),
}
