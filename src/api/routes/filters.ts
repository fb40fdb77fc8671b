import { dropFilter, savedFilters, saveFilter } from '#modules/publishing'
import { filterOperations as operations } from '../contract/filters.ts'
import { ask, change } from '../route/route.ts'
import { done } from './done.ts'

export const filterRoutes = [
  ask(operations.savedFilters, {
    limit: 'read',
    may: 'self',
    run: async ({ query, caller, input: { query: asked } }) => ({
      rows: (await savedFilters(query, caller.person, asked.screen)).map((row) => ({
        ...row,
        filter: { ...row.filter },
      })),
    }),
  }),
  change(operations.saveFilter, {
    limit: 'write',
    may: 'self',
    run: async ({ tx, act, caller, input: { body } }) => ({
      id: await saveFilter(tx, act, { ...body, person: caller.person }),
    }),
  }),
  change(operations.dropFilter, {
    limit: 'write',
    may: 'self',
    run: ({ tx, act, caller, input: { params } }) =>
      done(dropFilter(tx, act, { ...params, person: caller.person })),
  }),
]
