import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { SynonymId } from '#modules/publishing'
import { operation } from './operation.ts'
import { day, done, givenDay, idOf, instant, line, listOf } from './shapes.ts'

const organisation = idOf<OrganisationId>()
const synonym = idOf<SynonymId>()
const words = z.strictObject({ words: z.array(line(30)).min(1).max(12) })

const askedFor = z.object({
  text: z.string(),
  searches: z.number(),
  /** Documents found, on the last day it was looked for. */
  hits: z.number(),
  lastOn: day,
})

/** 搜索: what the public looks for and does not find, words that mean the same, the index. */
export const searchOperations = {
  searchReport: operation({
    id: 'searchReport',
    method: 'GET',
    path: '/organisations/:organisation/search-report',
    summary: '一段时间里公众搜索了什么、没有找到什么',
    input: {
      params: z.strictObject({ organisation }),
      query: z.strictObject({ from: givenDay, until: givenDay }),
    },
    output: z.object({
      searches: z.number(),
      without: z.number(),
      frequent: z.array(askedFor),
      empty: z.array(askedFor),
    }),
  }),
  searchState: operation({
    id: 'searchState',
    method: 'GET',
    path: '/organisations/:organisation/search-state',
    summary: '搜索索引的情况',
    input: { params: z.strictObject({ organisation }) },
    output: z.object({
      /** Public documents of the site, and those in the index. */
      documents: z.number(),
      indexed: z.number(),
      /** Whether the whole index is to be made anew. */
      outdated: z.boolean(),
      /** When it last was, in how many milliseconds. */
      builtAt: instant.nullable(),
      took: z.number(),
    }),
  }),
  searchSynonyms: operation({
    id: 'searchSynonyms',
    method: 'GET',
    path: '/organisations/:organisation/search-synonyms',
    summary: '搜索的同义词',
    input: { params: z.strictObject({ organisation }) },
    output: listOf(
      z.object({
        id: z.string(),
        words: z.array(z.string()),
        /** Whether it came with the program. */
        preset: z.boolean(),
        /** A preset this body changed or turned off. */
        changed: z.boolean(),
        off: z.boolean(),
        changedAt: instant.nullable(),
      }),
    ),
  }),
  addSynonym: operation({
    id: 'addSynonym',
    method: 'POST',
    path: '/organisations/:organisation/search-synonyms',
    summary: '增加一组同义词',
    input: { params: z.strictObject({ organisation }), body: words },
    output: z.object({ id: z.string() }),
  }),
  changeSynonym: operation({
    id: 'changeSynonym',
    method: 'PUT',
    path: '/organisations/:organisation/search-synonyms/:synonym',
    summary: '修改一组同义词',
    input: { params: z.strictObject({ organisation, synonym }), body: words },
    output: done,
  }),
  dropSynonym: operation({
    id: 'dropSynonym',
    method: 'POST',
    path: '/organisations/:organisation/search-synonyms/:synonym/drop',
    summary: '删除一组同义词，预置的停用',
    input: { params: z.strictObject({ organisation, synonym }) },
    output: done,
  }),
  restoreSynonym: operation({
    id: 'restoreSynonym',
    method: 'POST',
    path: '/organisations/:organisation/search-synonyms/:synonym/restore',
    summary: '恢复一组预置的同义词',
    input: { params: z.strictObject({ organisation, synonym }) },
    output: done,
  }),
}
