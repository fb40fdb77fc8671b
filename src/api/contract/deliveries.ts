import { z } from 'zod'
import type { DeliveryId, LetterId } from '#modules/letters'
import {
  attemptStates,
  carriers,
  deliveryPrints,
  deliveryStates,
  deliveryWays,
  failures,
  takers,
} from '#modules/letters'
import type { OrganisationId } from '#modules/organisations'
import type { ReleaseId } from '#modules/release'
import { chosen, givable } from './giving.ts'
import { operation } from './operation.ts'
import { mayTell, requestId, told } from './request-words.ts'
import { day, done, download, givenDay, id, idOf, pageOf, paging, streamed } from './shapes.ts'

const keysOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])

const organisation = idOf<OrganisationId>()
const letterId = idOf<LetterId>()
const way = keysOf(deliveryWays)
const carrier = keysOf(carriers)
const state = keysOf(deliveryStates)
const ofLetter = { params: z.strictObject({ letter: letterId }) }
const ofDelivery = { params: z.strictObject({ letter: letterId, delivery: idOf<DeliveryId>() }) }

const attempt = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('in-person') }),
  z.strictObject({ way: z.literal('entrusted') }),
  z.strictObject({
    way: z.literal('post'),
    carrier: carrier.or(z.literal('private')),
    mailNumber: z.string().max(40),
  }),
  z.strictObject({ way: z.literal('electronic'), consent: z.string().max(500) }),
  z.strictObject({ way: z.literal('announcement'), place: z.string().max(500) }),
])

const ending = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('delivered'),
    on: givenDay,
    taker: keysOf(takers),
    takerName: z.string().max(200),
    proof: id,
    note: z.string().max(1000),
  }),
  z.strictObject({
    state: z.literal('failed'),
    on: givenDay,
    failure: keysOf(failures),
    proof: id.nullable(),
    note: z.string().max(1000),
  }),
])

const lastAttempt = z.object({
  way,
  wayTitle: z.string(),
  beganOn: day,
  carrierTitle: z.string().nullable(),
  mailNumber: z.string().nullable(),
  /** The day an announcement counts as delivered. */
  until: day.nullable(),
  endedOn: day.nullable(),
})

const letterLine = z.object({
  id: z.string(),
  organisation: z.string(),
  request: z.string(),
  requestNumber: z.string(),
  title: z.string(),
  number: z.string(),
  party: z.string(),
  issuedOn: day,
  state,
  stateTitle: z.string(),
  /** What it waits for, in a sentence. */
  waitsFor: z.string().nullable(),
  last: lastAttempt.nullable(),
})

const givenFile = z.object({
  release: z.string(),
  /** Null once it was cleared away. */
  name: z.string().nullable(),
  size: z.number(),
  digest: z.string(),
  /** Whether it can still be read. */
  kept: z.boolean(),
  dropped: z.boolean(),
})

const attemptShown = lastAttempt.extend({
  id: z.string(),
  attempt: z.number(),
  state: keysOf(attemptStates),
  stateTitle: z.string(),
  takerTitle: z.string().nullable(),
  failureTitle: z.string().nullable(),
  hasProof: z.boolean(),
  givingTitle: z.string().nullable(),
  files: z.array(givenFile),
  by: z.string(),
  /** Null for who may not see personal data. */
  details: z
    .object({ consent: z.string(), place: z.string(), taker: z.string(), note: z.string() })
    .nullable(),
})

/** 送达: letters go out, until it is proved. */
export const deliveryOperations = {
  deliveries: operation({
    id: 'deliveries',
    method: 'GET',
    path: '/deliveries',
    summary: '要送达的文书；不写 state 时是还没有证明送达的',
    input: {
      query: z.strictObject({
        organisation: organisation.optional(),
        request: requestId.optional(),
        state: state.optional(),
        /** Part of the 文号, of the number of the request, or of the post. */
        search: z.string().max(100).optional(),
        ...paging,
      }),
    },
    output: pageOf(letterLine),
  }),
  letterDelivery: operation({
    id: 'letterDelivery',
    method: 'GET',
    path: '/letters/:letter/delivery',
    summary: '一份文书的每一次送达',
    input: ofLetter,
    output: z.object({
      id: z.string(),
      organisation: z.string(),
      request: z.string(),
      title: z.string(),
      number: z.string(),
      issuedOn: day,
      state,
      stateTitle: z.string(),
      waitsFor: z.string().nullable(),
      /** What comes next where the last attempt failed. */
      next: z.string().nullable(),
      /** Whether an announcement may be made, and how long it would take. */
      announcement: z.object({ allowed: z.boolean(), days: z.number(), basis: z.string() }),
      outgoing: z.boolean(),
      /** Null where the letter hands nothing over. */
      givable: givable.nullable(),
      attempts: z.array(attemptShown),
    }),
  }),
  beginDelivery: operation({
    id: 'beginDelivery',
    method: 'POST',
    path: '/letters/:letter/deliveries',
    summary:
      '登记送出：直接、委托、邮寄（邮政企业）、电子（经同意）、公告；邮寄的交邮之日记入案卷；随附的文件只能是复核过的',
    input: {
      ...ofLetter,
      body: z.strictObject({
        attempt,
        on: givenDay,
        note: mayTell(1000),
        ...chosen,
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  endDelivery: operation({
    id: 'endDelivery',
    method: 'POST',
    path: '/letters/:letter/deliveries/:delivery/end',
    summary: '登记送达的结果：送到了（附证明），或者没有送到的原因',
    input: { ...ofDelivery, body: z.strictObject({ ending }) },
    output: done,
  }),
  strikeDelivery: operation({
    id: 'strikeDelivery',
    method: 'POST',
    path: '/letters/:letter/deliveries/:delivery/strike',
    summary: '划去记错的送达；案卷里的记录另行更正',
    input: { ...ofDelivery, body: z.strictObject({ reason: told(1000) }) },
    output: done,
  }),
  readGivenFile: operation({
    id: 'readGivenFile',
    method: 'GET',
    path: '/letters/:letter/deliveries/:delivery/files/:release',
    summary: '随文书给出的文件；每次查看记入审计',
    input: {
      params: z.strictObject({
        letter: letterId,
        delivery: idOf<DeliveryId>(),
        release: idOf<ReleaseId>(),
      }),
    },
    output: streamed,
  }),
  readDeliveryProof: operation({
    id: 'readDeliveryProof',
    method: 'GET',
    path: '/letters/:letter/deliveries/:delivery/proof',
    summary: '送达证明；每次查看记入审计',
    input: { ...ofDelivery, query: z.strictObject({ shown: z.literal('1').optional() }) },
    output: streamed,
  }),
  printDeliveries: operation({
    id: 'printDeliveries',
    method: 'POST',
    path: '/organisations/:organisation/deliveries/print',
    summary: '打印送达回证、邮件交寄清单、邮寄标签（PDF，含姓名地址，记入审计）',
    input: {
      params: z.strictObject({ organisation }),
      body: z.strictObject({ letters: z.array(letterId).min(1).max(100), as: keysOf(deliveryPrints) }),
    },
    output: download,
  }),
}
