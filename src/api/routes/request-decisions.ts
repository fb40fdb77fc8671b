import { needs } from '#statute/decisions'
import {
  decideRequest,
  draftDecision,
  sendBackDecision,
  setSignOff,
  signDecision,
  signOffView,
  submitDecision,
} from '#modules/requests'
import { deliverByHand, givableWithAnswer } from '#modules/letters'
import { requestDecisionOperations as operations } from '../contract/request-decisions.ts'
import { ask, change } from '../route/route.ts'
import { givableShown } from '../views/givable.ts'
import { done } from './done.ts'
import { writtenInto } from './request-acts.ts'
import { atRequest, reading } from './request-place.ts'

/** From the draft of an answer to its delivery, and who signs. */
export const requestDecisionRoutes = [
  change(operations.draftDecision, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      const drafted = await draftDecision(tx, act, { ...params, ...body, caller }, cells)
      return { ...drafted, missing: drafted.missing.map((need) => needs[need].title) }
    },
  }),
  change(operations.submitDecision, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      writtenInto(await submitDecision(tx, act, { ...params, ...body, caller }, cells)),
  }),
  change(operations.signDecision, {
    limit: 'write',
    may: atRequest('request.sign'),
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      writtenInto(await signDecision(tx, act, { ...params, ...body, caller }, cells)),
  }),
  change(operations.sendBackDecision, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      writtenInto(await sendBackDecision(tx, act, { ...params, ...body, caller }, cells)),
  }),
  change(operations.decideRequest, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) =>
      writtenInto(await decideRequest(tx, act, { ...params, ...body, caller }, cells)),
  }),
  change(operations.deliverAnswer, {
    limit: 'write',
    may: reading,
    run: async ({ tx, act, caller, services: { cells }, input: { params, body } }) => {
      const { files = [], giving = null, ...rest } = body
      return writtenInto(await deliverByHand(tx, act, { ...params, ...rest, files, giving, caller }, cells))
    },
  }),
  ask(operations.answerGivable, {
    limit: 'read',
    may: reading,
    run: async ({ query, input: { params } }) => ({
      givable: givableShown(await givableWithAnswer(query, params.request)),
    }),
  }),
  ask(operations.requestSignOff, {
    limit: 'read',
    may: { permission: 'request.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params } }) => {
      const { steps, from, problem } = await signOffView(query, params.organisation, today)
      return { steps: [...steps], from, problem }
    },
  }),
  change(operations.setRequestSignOff, {
    limit: 'write',
    may: { permission: 'chain.manage', place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(setSignOff(tx, act, { ...params, ...body })),
  }),
]
