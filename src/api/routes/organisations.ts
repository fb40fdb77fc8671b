import {
  abolishOrganisation,
  changeOrganisation,
  mergeOrganisations,
  moveDuties,
  moveOrganisation,
  openOrganisation,
  organisationNames,
  organisationOf,
  organisationPage,
  renameOrganisation,
  splitOrganisation,
} from '#modules/organisations'
import type { OrganisationId } from '#modules/organisations'
import { organisationOperations as operations } from '../contract/organisations.ts'
import { ask, change } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { lineShown, organisationShown, peopleIn } from '../views/organisation.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'

const manage = 'organisation.manage'

const missing = () => new Refusal('missing', 'organisation-missing', '没有这个机构', '请从机构列表里选取。')

/** A body there is stands for itself. */
const placeOfOrganisation = async (query: ReadOnly<Tables>, id: OrganisationId) =>
  (await organisationNames(query, [id])).has(id) ? id : undefined

interface Superiors {
  readonly territorial?: OrganisationId | undefined
  readonly line?: OrganisationId | undefined
}

/** A new body belongs under its superiors; without one, to the whole installation. */
const placesOfNew = ({ superiors }: { readonly superiors?: Superiors | undefined }) => {
  const above = [superiors?.territorial, superiors?.line].filter((each) => each !== undefined)
  return above.length === 0 ? [null] : above
}

type Target =
  | { readonly organisation: OrganisationId }
  | { readonly opening: { readonly superiors?: Superiors | undefined } }

const placesOfTarget = (target: Target) =>
  'organisation' in target ? [target.organisation] : placesOfNew(target.opening)

export const organisationRoutes = [
  ask(operations.organisations, {
    limit: 'read',
    may: { permission: 'organisation.read', within: true },
    run: async ({ query, reach, today, input: { query: search } }) => {
      const { status, on = today, ...rest } = search
      const { rows, next } = await organisationPage(query, {
        ...rest,
        on,
        status: status === 'all' ? undefined : status,
        only: reach === 'all' ? undefined : reach,
      })
      return { rows: rows.map(lineShown), next }
    },
  }),
  ask(operations.organisation, {
    limit: 'read',
    may: {
      permission: 'organisation.read',
      place: ({ params }, query) => placeOfOrganisation(query, params.organisation),
    },
    run: async ({ query, today, input: { params, query: asked } }) => {
      const body = await organisationOf(query, params.organisation, asked.on ?? today)
      if (body === undefined) throw missing()
      return organisationShown(await namesOf(query, { people: peopleIn(body) }), body)
    },
  }),
  change(operations.openOrganisation, {
    limit: 'write',
    may: { permission: manage, place: ({ body }) => placesOfNew(body) },
    run: async ({ tx, act, input: { body } }) => ({ id: await openOrganisation(tx, act, body) }),
  }),
  change(operations.changeOrganisation, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(changeOrganisation(tx, act, { ...params, ...body })),
  }),
  change(operations.renameOrganisation, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(renameOrganisation(tx, act, { ...params, ...body })),
  }),
  change(operations.moveOrganisation, {
    limit: 'write',
    may: {
      permission: manage,
      place: ({ params, body }) => [params.organisation, body.superior ?? params.organisation],
    },
    run: ({ tx, act, input: { params, body } }) => done(moveOrganisation(tx, act, { ...params, ...body })),
  }),
  change(operations.abolishOrganisation, {
    limit: 'write',
    may: {
      permission: manage,
      place: ({ params, body }) => [
        params.organisation,
        body.successor ?? params.organisation,
        body.subordinatesTo ?? params.organisation,
      ],
    },
    run: ({ tx, act, input: { params, body } }) => done(abolishOrganisation(tx, act, { ...params, ...body })),
  }),
  change(operations.mergeOrganisations, {
    limit: 'write',
    may: { permission: manage, place: ({ body }) => [...body.merged, ...placesOfTarget(body.into)] },
    run: async ({ tx, act, input: { body } }) => ({ id: await mergeOrganisations(tx, act, body) }),
  }),
  change(operations.splitOrganisation, {
    limit: 'write',
    may: {
      permission: manage,
      place: ({ params, body }) => [params.organisation, ...body.into.flatMap(placesOfTarget)],
    },
    run: async ({ tx, act, input: { params, body } }) => ({
      ids: [...(await splitOrganisation(tx, act, { ...params, ...body }))],
    }),
  }),
  change(operations.moveDuties, {
    limit: 'write',
    may: { permission: manage, place: ({ params, body }) => [params.organisation, body.to] },
    run: ({ tx, act, input: { params, body } }) => done(moveDuties(tx, act, { ...params, ...body })),
  }),
]
