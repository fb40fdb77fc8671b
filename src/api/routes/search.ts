import {
  addSynonym,
  changeSynonym,
  dropSynonym,
  restoreSynonym,
  searchReport,
  searchState,
  synonymsOf,
} from '#modules/publishing'
import { searchOperations as operations } from '../contract/search.ts'
import { ask, change, perform } from '../route/route.ts'
import { done } from './done.ts'

const read = 'document.read'
const manage = 'search.manage'

export const searchRoutes = [
  perform(operations.searchReport, {
    limit: 'heavy',
    may: { permission: read, place: ({ params }) => params.organisation },
    changes: false,
    run: async ({ input: { params, query }, services: { database } }) => {
      const report = await database.heavy(searchReport, { ...params, ...query })
      return { ...report, frequent: [...report.frequent], empty: [...report.empty] }
    },
  }),
  perform(operations.searchState, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    changes: false,
    run: ({ services: { database } }) => database.heavy(searchState, null),
  }),
  ask(operations.searchSynonyms, {
    limit: 'read',
    may: { permission: read, place: ({ params }) => params.organisation },
    run: async ({ query, input: { params } }) => ({
      rows: (await synonymsOf(query, params.organisation)).map(({ words, ...row }) => ({
        ...row,
        words: [...words],
      })),
    }),
  }),
  change(operations.addSynonym, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, input: { params, body } }) => ({
      id: await addSynonym(tx, act, { ...params, ...body }),
    }),
  }),
  change(operations.changeSynonym, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(changeSynonym(tx, act, { ...params, ...body })),
  }),
  change(operations.dropSynonym, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params } }) => done(dropSynonym(tx, act, params)),
  }),
  change(operations.restoreSynonym, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params } }) => done(restoreSynonym(tx, act, params)),
  }),
]
