import type { OrganisationId } from '#modules/organisations'
import type { Permission } from '#modules/identity'
import type { DueLine, Hold, HoldId } from '#modules/keeping'
import {
  batchOf,
  classes,
  dryRun,
  dueLineOf,
  dueList,
  grounds,
  holdsOf,
  holdsOn,
  isEmptied,
  liftHold,
  obstacles,
  placeHold,
  placeOfHold,
  removalsOf,
  rulesOf,
  setRule,
  takePackOut,
  terms,
} from '#modules/keeping'
import { attachment } from '#platform/http'
import type { ReadOnly } from '#platform/db'
import { keepingOperations as operations } from '../contract/keeping.ts'
import { ask, change, perform } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import { atRequest, reading } from './request-place.ts'

type Query = ReadOnly<Tables>

const atBody = <const Allowed extends Permission>(permission: Allowed) => ({
  permission,
  place: ({ params }: { readonly params: { readonly organisation: OrganisationId } }) => params.organisation,
})

/** So many of the next due are shown. */
const most = 100

const dueShown = ({ request, number, class: name, rule, endedOn, over, obstacle }: DueLine) => ({
  request: { id: request, name: number },
  classTitle: classes[name],
  termTitle: terms[rule.term],
  endedOn,
  overOn: over?.on ?? null,
  ground: over && grounds[over.by],
  obstacle,
  obstacleTitle: obstacle && obstacles[obstacle],
})

const holdsShown = async (query: Query, holds: readonly Hold[]) => {
  const people = holds.flatMap(({ placedBy }) => placedBy ?? [])
  const names = await namesOf(query, { people })
  return holds.map(({ id, request, number, reason, placedBy, placedAt }) => ({
    id,
    request: { id: request, name: number },
    reason,
    placedBy: placedBy && { id: placedBy, name: names.person(placedBy) },
    placedAt,
  }))
}

const packRoutes = [
  perform(operations.archivePack, {
    limit: 'heavy',
    may: reading,
    changes: true,
    run: async ({ act, services, input: { params } }) => {
      const { name, bytes } = await takePackOut(services, act, { ...params, personal: false })
      return { name, mediaType: 'application/zip', bytes }
    },
  }),
  perform(operations.archivePackInFull, {
    limit: 'heavy',
    may: atRequest('request.personal'),
    changes: true,
    run: async ({ act, services, input: { params } }) => {
      const { name, bytes } = await takePackOut(services, act, { ...params, personal: true })
      return { name, mediaType: 'application/zip', bytes }
    },
  }),
  perform(operations.archiveBatch, {
    limit: 'heavy',
    may: atBody('request.personal'),
    changes: true,
    run: async ({ act, services, input: { params, body } }) => ({
      status: 200 as const,
      headers: {
        'content-type': 'application/zip',
        'content-disposition': attachment(`归档包-${body.from}-${body.until}.zip`),
      },
      stream: await batchOf(services, act, { ...params, ...body }),
    }),
  }),
]

const termRoutes = [
  ask(operations.keepingRules, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, today, input: { params } }) => {
      const rules = await rulesOf(query, params.organisation, today)
      const names = await namesOf(query, { people: rules.flatMap(({ setBy }) => setBy ?? []) })
      return {
        rows: rules.map(({ setBy, ...rule }) => ({
          ...rule,
          classTitle: classes[rule.class],
          termTitle: terms[rule.term],
          setBy: setBy && { id: setBy, name: names.person(setBy) },
        })),
      }
    },
  }),
  change(operations.setKeepingRule, {
    limit: 'write',
    may: atBody('keeping.manage'),
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(setRule(tx, act, { ...params, ...body, caller })),
  }),
  ask(operations.keepingDue, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, today, input: { params } }) => {
      const lines = await dueList(query, params.organisation, today)
      return { total: lines.length, rows: lines.slice(0, most).map(dueShown) }
    },
  }),
  ask(operations.keepingTrial, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, today, input: { params } }) => ({
      rows: (await dryRun(query, params.organisation, today)).map((line) => ({
        ...dueShown(line),
        texts: line.texts,
        files: line.files,
      })),
    }),
  }),
  ask(operations.keepingRemovals, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, input: { params, query: asked } }) => {
      const { rows, next } = await removalsOf(query, params.organisation, asked)
      return {
        rows: rows.map(({ request, number, taken, ...row }) => ({
          ...row,
          request: { id: request, name: number },
          texts: taken.texts,
          files: taken.files,
        })),
        next,
      }
    },
  }),
]

const holdRoutes = [
  ask(operations.holds, {
    limit: 'read',
    may: atBody('request.read'),
    run: async ({ query, input: { params } }) => ({
      rows: await holdsShown(query, await holdsOf(query, params.organisation)),
    }),
  }),
  ask(operations.keepingOfRequest, {
    limit: 'read',
    may: reading,
    run: async ({ query, today, input: { params } }) => {
      const line = await dueLineOf(query, params.request, today)
      return {
        due: line === undefined ? null : dueShown(line),
        holds: await holdsShown(query, await holdsOn(query, params.request)),
        emptied: await isEmptied(query, params.request),
      }
    },
  }),
  change(operations.placeHold, {
    limit: 'write',
    may: atRequest('keeping.manage'),
    run: async ({ tx, act, caller, input: { params, body } }) => ({
      id: await placeHold(tx, act, { ...params, ...body, caller }),
    }),
  }),
  change(operations.liftHold, {
    limit: 'write',
    may: {
      permission: 'keeping.manage',
      place: ({ params }: { readonly params: { readonly hold: HoldId } }, query: Query) =>
        placeOfHold(query, params.hold),
    },
    run: ({ tx, act, caller, input: { params, body } }) =>
      done(liftHold(tx, act, { ...params, ...body, caller })),
  }),
]

/** How cases are kept: packs, terms, holds, what was taken out. */
export const keepingRoutes = [...packRoutes, ...termRoutes, ...holdRoutes]
