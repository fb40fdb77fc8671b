import {
  accountIdOf,
  addPerson,
  changePerson,
  disablePerson,
  enablePerson,
  grantRole,
  openAccount,
  personPage,
  placeOfGrant,
  placeOfPerson,
  resetPassword,
  revokeGrant,
  unlockAccount,
} from '#modules/identity'
import type { AccountId, Invite } from '#modules/identity'
import type { PersonId } from '#modules/organisations'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { Tables } from '../tables.ts'
import { peopleOperations as operations } from '../contract/people.ts'
import { ask, change } from '../route/route.ts'
import { personShown } from '../views/person.ts'
import { namesOf } from '../words/names.ts'
import { done } from './done.ts'

const manage = 'person.manage'

const linkOf = (site: string, { token, until }: Invite) => ({
  link: `${site}/workbench/invite?token=${token}`,
  until,
})

const accountAt = async (query: ReadOnly<Tables>, person: PersonId): Promise<AccountId> => {
  const account = await accountIdOf(query, person)
  if (account !== undefined) return account
  throw new Refusal('conflict', 'no-account', '这个人还没有账号', '请先为这个人开通账号。')
}

export const peopleRoutes = [
  ask(operations.people, {
    limit: 'read',
    may: { permission: 'person.read', within: true },
    run: async ({ query, reach, input, services: { identity } }) => {
      const { organisation, ...search } = input.query
      const seen =
        organisation === undefined
          ? reach
          : reach === 'all' || reach.includes(organisation)
            ? [organisation]
            : []
      const { rows, next } = await personPage(query, { ...search, organisations: seen }, identity.cells)
      const names = await namesOf(query, { organisations: rows.flatMap((row) => row.organisation ?? []) })
      return {
        rows: rows.map(({ organisation: place, ...row }) => ({
          ...row,
          organisation: place === null ? null : { id: place, name: names.organisation(place) },
        })),
        next,
      }
    },
  }),
  ask(operations.person, {
    limit: 'read',
    may: { permission: 'person.read', place: ({ params }, query) => placeOfPerson(query, params.person) },
    run: ({ query, now, today, input: { params }, services: { identity } }) =>
      personShown(query, params.person, { now, today }, identity.cells),
  }),
  change(operations.addPerson, {
    limit: 'write',
    may: { permission: manage, place: ({ body }) => body.organisation },
    run: async ({ tx, act, input: { body }, services: { identity } }) => ({
      id: await addPerson(tx, act, body, identity.cells),
    }),
  }),
  change(operations.changePerson, {
    limit: 'write',
    may: {
      permission: manage,
      place: async ({ params, body }, query) => [
        await placeOfPerson(query, params.person),
        body.organisation,
      ],
    },
    run: ({ tx, act, input: { params, body }, services: { identity } }) =>
      done(changePerson(tx, act, { ...params, ...body }, identity.cells)),
  }),
  change(operations.disablePerson, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPerson(query, params.person) },
    run: ({ tx, act, input: { params } }) => done(disablePerson(tx, act, params)),
  }),
  change(operations.enablePerson, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPerson(query, params.person) },
    run: ({ tx, act, input: { params } }) => done(enablePerson(tx, act, params)),
  }),
  change(operations.openAccount, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPerson(query, params.person) },
    run: async ({ tx, act, input: { params, body }, services: { site } }) => {
      const { invite } = await openAccount(tx, act, { ...params, ...body })
      return linkOf(site, invite)
    },
  }),
  change(operations.resetPassword, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPerson(query, params.person) },
    run: async ({ tx, act, input: { params, body }, services: { site } }) =>
      linkOf(site, await resetPassword(tx, act, { ...body, account: await accountAt(tx, params.person) })),
  }),
  change(operations.unlockAccount, {
    limit: 'write',
    may: { permission: manage, place: ({ params }, query) => placeOfPerson(query, params.person) },
    run: async ({ tx, act, input: { params } }) =>
      done(unlockAccount(tx, act, { account: await accountAt(tx, params.person) })),
  }),
  change(operations.grantRole, {
    limit: 'write',
    may: { permission: 'grant.manage', place: ({ body }) => body.organisation },
    run: async ({ tx, act, input: { params, body } }) => ({
      id: await grantRole(tx, act, { ...params, ...body }),
    }),
  }),
  change(operations.revokeGrant, {
    limit: 'write',
    may: { permission: 'grant.manage', place: ({ params }, query) => placeOfGrant(query, params.grant) },
    run: ({ tx, act, input: { params } }) => done(revokeGrant(tx, act, params)),
  }),
]
