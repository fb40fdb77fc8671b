import { chooseRule, entriesShown, listsOf, loadList, retireList } from '#modules/content-checks'
import type { ListLine } from '#modules/content-checks'
import { checkDocumentLinks, contentRulesFor, placeOfDocument } from '#modules/publishing'
import { superiorsOf } from '#modules/organisations'
import { contentCheckOperations as operations } from '../contract/content-checks.ts'
import { ask, change } from '../route/route.ts'
import type { Names } from '../words/names.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

const manage = 'check.manage'

const listShown = (names: Names, { organisation, ...row }: ListLine) => ({
  id: row.id,
  organisation: { id: organisation, name: names.organisation(organisation) },
  kind: row.kind,
  title: row.title,
  version: row.version,
  source: row.source,
  dated: row.dated,
  severity: row.severity,
  size: row.size,
  loadedAt: row.loaded_at,
  loadedBy: { id: row.loaded_by, name: names.person(row.loaded_by) },
  retiredAt: row.retired_at,
  retiredBy: row.retired_by === null ? null : { id: row.retired_by, name: names.person(row.retired_by) },
})

/** Rules and lists are no secret to who works here; to change them is. */
export const contentCheckRoutes = [
  ask(operations.contentRules, {
    limit: 'read',
    may: 'staff',
    run: async ({ query, today, input: { params } }) => ({
      rows: (await contentRulesFor(query, params.organisation, today)).map(({ bad, good, ...rule }) => ({
        ...rule,
        bad: [...bad],
        good: [...good],
      })),
    }),
  }),
  change(operations.chooseContentRule, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(chooseRule(tx, act, { ...params, ...body })),
  }),
  ask(operations.checkLists, {
    limit: 'read',
    may: 'staff',
    run: async ({ query, today, input: { params } }) => {
      const above = await superiorsOf(query, params.organisation, today)
      const rows = await listsOf(query, [params.organisation, ...above.map(({ id }) => id)])
      const names = await namesOf(query, {
        organisations: rows.map(({ organisation }) => organisation),
        people: rows.flatMap(({ loaded_by, retired_by }) =>
          retired_by === null ? [loaded_by] : [loaded_by, retired_by],
        ),
      })
      return { rows: rows.map((row) => listShown(names, row)) }
    },
  }),
  change(operations.loadCheckList, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, caller, input: { params, body } }) =>
      loadList(tx, act, { ...params, ...body, by: caller.person }),
  }),
  ask(operations.checkListEntries, {
    limit: 'read',
    may: 'staff',
    run: async ({ query, input: { params } }) => ({
      rows: [...(await entriesShown(query, params.organisation, params.list))],
    }),
  }),
  change(operations.retireCheckList, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, caller, input: { params } }) =>
      done(retireList(tx, act, { ...params, by: caller.person })),
  }),
  change(operations.checkLinks, {
    limit: 'write',
    may: {
      permission: 'document.read',
      place: ({ params }, query) => placeOfDocument(query, params.document),
    },
    run: async ({ tx, act, services: { sealer }, input: { params } }) => ({
      links: await checkDocumentLinks(tx, act, params.document, sealer),
    }),
  }),
]
