import {
  chainView,
  overrideDocument,
  overridesIn,
  placeOfDocument,
  publishDocument,
  recallDocument,
  replaceDocument,
  restoreDocument,
  reviewOverride,
  reviewSecrecy,
  scheduleDocument,
  sendBackDocument,
  setChain,
  signDocument,
  submitDocument,
  unscheduleDocument,
  withdrawDocument,
} from '#modules/publishing'
import type { DocumentId } from '#modules/publishing'
import type { Permission } from '#modules/identity'
import type { ReadOnly } from '#platform/db'
import { reviewOperations as operations } from '../contract/reviews.ts'
import { ask, change } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

/** Who holds a permission at the body of the document; which person exactly, the table of states says. */
const holding = (permission: Permission) => ({
  permission,
  place: ({ params }: { readonly params: { readonly document: DocumentId } }, query: ReadOnly<Tables>) =>
    placeOfDocument(query, params.document),
})

const drafting = holding('document.draft')
const reviewing = holding('document.review')
const publishing = holding('document.publish')

export const reviewRoutes = [
  ask(operations.reviewChain, {
    limit: 'read',
    may: { permission: 'document.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params } }) => {
      const { chain, who, problems } = await chainView(query, params.organisation, today)
      return {
        steps: chain.steps.map((step) => ({ ...step, who: who(step.seat, 'document.review') })),
        secrecy: { seat: chain.secrecy, who: who(chain.secrecy, 'document.secrecy') },
        from: chain.from,
        preset: chain.preset,
        problems: [...problems],
      }
    },
  }),
  change(operations.setReviewChain, {
    limit: 'write',
    may: { permission: 'chain.manage', place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(setChain(tx, act, { ...params, ...body })),
  }),
  change(operations.submitDocument, {
    limit: 'write',
    may: drafting,
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      done(submitDocument(tx, act, { ...params, ...body, caller }, sealer)),
  }),
  change(operations.recallDocument, {
    limit: 'write',
    may: drafting,
    run: ({ tx, act, caller, input: { params } }) => done(recallDocument(tx, act, { ...params, caller })),
  }),
  change(operations.signDocument, {
    limit: 'write',
    may: reviewing,
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      done(signDocument(tx, act, { ...params, ...body, caller }, sealer)),
  }),
  change(operations.sendBackDocument, {
    limit: 'write',
    may: holding('document.read'),
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(sendBackDocument(tx, act, { ...params, ...body, caller })),
  }),
  change(operations.reviewSecrecy, {
    limit: 'write',
    may: holding('document.secrecy'),
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      done(reviewSecrecy(tx, act, { ...params, ...body, caller }, sealer)),
  }),
  change(operations.publishDocument, {
    limit: 'write',
    may: publishing,
    run: async ({ tx, act, caller, services: { sealer }, input: { params, body } }) => ({
      number: await publishDocument(tx, act, { ...params, ...body, caller }, sealer),
    }),
  }),
  change(operations.scheduleDocument, {
    limit: 'write',
    may: publishing,
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      done(scheduleDocument(tx, act, { ...params, ...body, caller }, sealer)),
  }),
  change(operations.unscheduleDocument, {
    limit: 'write',
    may: publishing,
    run: ({ tx, act, caller, input: { params } }) => done(unscheduleDocument(tx, act, { ...params, caller })),
  }),
  change(operations.withdrawDocument, {
    limit: 'write',
    may: publishing,
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(withdrawDocument(tx, act, { ...params, ...body, caller })),
  }),
  change(operations.restoreDocument, {
    limit: 'write',
    may: publishing,
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      done(restoreDocument(tx, act, { ...params, ...body, caller }, sealer)),
  }),
  change(operations.replaceDocument, {
    limit: 'write',
    may: {
      permission: 'document.publish',
      place: async ({ params, body }, query) => [
        await placeOfDocument(query, params.document),
        await placeOfDocument(query, body.by),
      ],
    },
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(replaceDocument(tx, act, { ...params, ...body, caller })),
  }),
  change(operations.overrideDocument, {
    limit: 'write',
    may: holding('document.override'),
    run: ({ tx, act, caller, services: { sealer }, input: { params, body } }) =>
      overrideDocument(tx, act, { ...params, ...body, caller }, sealer),
  }),
  change(operations.reviewOverride, {
    limit: 'write',
    may: reviewing,
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(reviewOverride(tx, act, { ...params, ...body, caller })),
  }),
  ask(operations.overrides, {
    limit: 'read',
    may: { permission: 'document.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params } }) => {
      const rows = await overridesIn(query, params.organisation, today)
      const names = await namesOf(query, { people: rows.map(({ person }) => person) })
      return {
        rows: rows.map((row) => ({ ...row, missing: [...row.missing], person: names.person(row.person) })),
      }
    },
  }),
]
