import { settingsOf } from '#platform/settings'
import { sessionOperations as operations } from '../contract/session.ts'
import { ask, perform } from '../route/route.ts'
import { namesOf } from '../words/names.ts'

const workbench = '/workbench/'

/** Signing in and out. The identity module opens its own transactions: hashing must not hold up a writer. */
export const sessionRoutes = [
  ask(operations.session, {
    limit: 'read',
    may: 'self',
    run: async ({ query, caller }) => {
      const { account, username, person, name, organisation, grants, secondFactor, must } = caller
      const places = [organisation, ...grants.map((grant) => grant.organisation)]
      const names = await namesOf(query, { organisations: places.filter((place) => place !== null) })
      const named = (id: string | null) => (id === null ? null : { id, name: names.organisation(id) })
      return {
        account: { id: account, username, name, personId: person, organisation: named(organisation) },
        permissions: grants.flatMap(({ permissions, organisation: place, reach }) =>
          permissions.map((permission) => ({ permission, organisation: named(place), reach })),
        ),
        secondFactor,
        must,
        siteName: (await settingsOf(query))['site.name'],
      }
    },
  }),
  perform(operations.signIn, {
    limit: 'guess',
    may: 'anyone',
    changes: true,
    run: async ({ input: { body }, services: { identity }, visitor, setCookies }) => {
      const { state, cookies } = await identity.signIn(body, visitor)
      setCookies(cookies)
      return { state }
    },
  }),
  perform(operations.secondFactor, {
    limit: 'guess',
    may: 'anyone',
    changes: true,
    run: async ({ input: { body }, services: { identity }, visitor, setCookies }) => {
      const { state, cookies } = await identity.secondFactor(body, visitor)
      setCookies(cookies)
      return { state }
    },
  }),
  perform(operations.signOut, {
    limit: 'write',
    may: 'self',
    changes: true,
    run: async ({ services: { identity }, visitor, setCookies }) => {
      setCookies(await identity.signOut(visitor))
      return { done: true as const }
    },
  }),
  perform(operations.providers, {
    limit: 'read',
    may: 'anyone',
    changes: false,
    run: ({ services: { identity } }) => ({
      rows: identity.oidc.providers().map(({ id, title }) => ({ id, name: title })),
    }),
  }),
  perform(operations.oidcStart, {
    limit: 'guess',
    may: 'anyone',
    changes: false,
    run: async ({ input: { params }, services: { identity }, visitor, setCookies }) => {
      const { url, cookies } = await identity.oidc.start(
        { provider: params.provider, back: workbench },
        visitor,
      )
      setCookies(cookies)
      return { url }
    },
  }),
]
