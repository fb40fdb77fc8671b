import {
  assignPost,
  changePost,
  closePost,
  closeSection,
  endAbsence,
  openPost,
  openSection,
  placeOfAbsence,
  placeOfPost,
  placeOfSection,
  recordAbsence,
  renameSection,
} from '#modules/organisations'
import { assertPerson } from '#modules/identity'
import { postOperations as operations } from '../contract/posts.ts'
import { change } from '../route/route.ts'
import { done } from './done.ts'

const manage = 'organisation.manage'

export const postRoutes = [
  change(operations.openSection, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, input: { params, body } }) => ({
      id: await openSection(tx, act, { ...params, ...body }),
    }),
  }),
  change(operations.renameSection, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfSection(query, params.section) },
    run: ({ tx, act, input: { params, body } }) => done(renameSection(tx, act, { ...params, ...body })),
  }),
  change(operations.closeSection, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfSection(query, params.section) },
    run: ({ tx, act, input: { params, body } }) => done(closeSection(tx, act, { ...params, ...body })),
  }),
  change(operations.openPost, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, input: { params, body } }) => ({
      id: await openPost(tx, act, { ...params, ...body }),
    }),
  }),
  change(operations.changePost, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPost(query, params.post) },
    run: ({ tx, act, input: { params, body } }) => done(changePost(tx, act, { ...params, ...body })),
  }),
  change(operations.assignPost, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPost(query, params.post) },
    run: async ({ tx, act, input: { params, body } }) => {
      if (body.person !== null) await assertPerson(tx, body.person)
      return done(assignPost(tx, act, { ...params, ...body }))
    },
  }),
  change(operations.closePost, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPost(query, params.post) },
    run: ({ tx, act, input: { params, body } }) => done(closePost(tx, act, { ...params, ...body })),
  }),
  change(operations.recordAbsence, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, input: { params, body } }) => ({
      id: await recordAbsence(tx, act, { ...params, ...body }),
    }),
  }),
  change(operations.endAbsence, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfAbsence(query, params.absence) },
    run: ({ tx, act, input: { params, body } }) => done(endAbsence(tx, act, { ...params, ...body })),
  }),
]
