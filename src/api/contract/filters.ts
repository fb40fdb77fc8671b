import { z } from 'zod'
import type { FilterId } from '#modules/publishing'
import { operation } from './operation.ts'
import { done, idOf, line, listOf } from './shapes.ts'

/** Filters of lists somebody named. */
export const filterOperations = {
  savedFilters: operation({
    id: 'savedFilters',
    method: 'GET',
    path: '/saved-filters',
    summary: '我保存的筛选',
    input: { query: z.strictObject({ screen: z.string().max(40) }) },
    output: listOf(z.object({ id: z.string(), name: z.string(), filter: z.record(z.string(), z.string()) })),
  }),
  saveFilter: operation({
    id: 'saveFilter',
    method: 'POST',
    path: '/saved-filters',
    summary: '保存筛选',
    input: {
      body: z.strictObject({
        screen: z.string().max(40),
        name: line(40),
        filter: z.record(z.string().max(40), z.string().max(200)),
      }),
    },
    output: z.object({ id: z.string() }),
  }),
  dropFilter: operation({
    id: 'dropFilter',
    method: 'POST',
    path: '/saved-filters/:filter/drop',
    summary: '删除保存的筛选',
    input: { params: z.strictObject({ filter: idOf<FilterId>() }) },
    output: done,
  }),
}
