import assert from 'node:assert/strict'
import { rolesAll } from '#modules/identity'
import type { Route } from '../../src/api/index.ts'
import { routes } from '../../src/api/index.ts'
import { eachEngine } from '../support/databases.ts'
import type { Furnished, Holding } from './support/office.ts'
import { furnish, signedIn } from './support/office.ts'
import { querySample, sample } from './support/sample.ts'
import type { Server } from './support/server.ts'
import { serverOn } from './support/server.ts'

/** Where a thing is, as seen from the body a role is held in. */
const places = ['above', 'own', 'below', 'beside'] as const
type Place = (typeof places)[number]

interface Walk {
  readonly server: Server
  readonly bodies: Readonly<Record<Place, Furnished>>
  readonly role: string
  readonly permissions: readonly string[]
}

/** Values by the names of fields, all of them things of one body. */
const knownAt = ({ bodies, role }: Walk, place: Place) => {
  const { organisation, ...things } = bodies[place]
  return {
    ...things,
    organisation,
    role,
    superior: organisation,
    successor: organisation,
    subordinatesTo: organisation,
    to: organisation,
    superiors: { territorial: organisation },
    merged: [organisation],
    into: { organisation },
    username: `n-${Math.random().toString(36).slice(2, 10)}`,
    creditCode: null,
    year: 2026,
    cell: 'requests.1.0',
    session: 'none',
    sweep: 'none',
    item: 'none',
    name: 'x.x',
    code: 'xx',
    slug: 'xx',
    by: things.document,
    signedDigest: things.digest,
    link: null,
  }
}

const call = async (walk: Walk, route: Route, place: Place, cookie: string) => {
  const known = knownAt(walk, place)
  const params = Object.entries((sample(route.input.params, known) ?? {}) as Record<string, unknown>)
  const path = params.reduce<string>(
    (url, [name, value]) => url.replace(`:${name}`, String(value)),
    route.path,
  )
  // Splitting names a list, and one of it by its place.
  const split = { ...known, into: [known.into, known.into], subordinatesTo: 0 }
  const payload = sample(route.input.body, route.id === 'splitOrganisation' ? split : known)
  const query = querySample(route.input.query, known)
  return walk.server.app.inject({
    method: route.method,
    url: `/api${path}`,
    headers: { cookie, 'x-gongkai': '1' },
    query,
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
}

/** What the grant says, said once more and by hand. */
const reaches = ({ organisation, reach }: Holding, place: Place): boolean => {
  if (organisation === null) return true
  return place === 'own' || (place === 'below' && reach === 'subordinates')
}

const allowed = (route: Route, permissions: readonly string[], holding: Holding, place: Place): boolean => {
  if (typeof route.may === 'string') return true
  if (!permissions.includes(route.may.permission)) return false
  if ('within' in route.may) return true
  if ('overall' in route.may) return holding.organisation === null
  return reaches(holding, place)
}

/** These answer 401 to what is wrong, to whoever asks. */
const ofSignIn = new Set(['signIn', 'secondFactor'])

const rowsInTrail = async ({ ground }: Server): Promise<number> => {
  const { n } = await ground.database.read((query) =>
    query
      .selectFrom('audit')
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow(),
  )
  return n
}

/** One's own things are walked in another test: signing out would end this one. */
const walked = routes.filter(({ may }) => may !== 'self' && may !== 'anyone')

/** A list shows nothing of bodies its reader's grant does not reach. */
const assertWithinReach = (walk: Walk, route: Route, holding: Holding, body: string): void => {
  if (typeof route.may === 'string' || !('within' in route.may)) return
  const hidden = places.filter((place) => !reaches(holding, place))
  for (const { organisation, person } of hidden.map((place) => walk.bodies[place]))
    assert.ok(!body.includes(organisation) && !body.includes(person), `${route.id}: ${body}`)
}

const step = async (
  walk: Walk,
  route: Route,
  place: Place,
  cookie: string,
  holding: Holding,
): Promise<void> => {
  const may = allowed(route, walk.permissions, holding, place)
  const before = await rowsInTrail(walk.server)
  const { statusCode, body } = await call(walk, route, place, cookie)
  const written = (await rowsInTrail(walk.server)) - before
  const what = `${route.id} ${place}: ${statusCode} ${body.slice(0, 200)}`
  if (may) assertWithinReach(walk, route, holding, body)
  if (may) assert.ok(![401, 403, 500].includes(statusCode), what)
  else assert.ok([403, 404].includes(statusCode), what)
  assert.equal(written, route.changes && statusCode === 200 ? 1 : 0, `rows in the trail of ${what}`)
}

const bodiesOf = async (server: Server) => {
  const above = await furnish(server, '甲县政府')
  const own = await furnish(server, '甲县医保局', above.organisation)
  const below = await furnish(server, '甲县医保中心', own.organisation)
  const beside = await furnish(server, '甲县教育局', above.organisation)
  return { above, own, below, beside }
}

eachEngine(
  'every route × role × place: what is not granted is refused, what is done is in the trail',
  async (test) => {
    const server = await serverOn(test)
    try {
      const bodies = await bodiesOf(server)
      const own = bodies.own.organisation
      const roles = await server.ground.database.read((query) => rolesAll(query))
      for (const { id, permissions } of roles) {
        const holdings: readonly Holding[] = [
          { role: id, organisation: own, reach: 'own' },
          { role: id, organisation: own, reach: 'subordinates' },
          { role: id, organisation: null, reach: 'subordinates' },
        ]
        for (const holding of holdings) {
          const cookie = await signedIn(server, own, [holding])
          const walk = { server, bodies, role: id, permissions }
          for (const route of walked) {
            const bound = typeof route.may === 'object' && 'place' in route.may
            for (const place of bound ? places : (['own'] as const))
              await step(walk, route, place, cookie, holding)
          }
        }
      }
    } finally {
      await server.close()
    }
  },
)

eachEngine('without a session nothing is open but what says so', async (test) => {
  const server = await serverOn(test)
  try {
    const bodies = await bodiesOf(server)
    const walk = { server, bodies, role: 'clerk', permissions: [] }
    for (const route of routes) {
      const { statusCode, body } = await call(walk, route, 'own', '')
      const open = route.may === 'anyone'
      assert.equal(statusCode === 401, !open || ofSignIn.has(route.id), `${route.id}: ${statusCode} ${body}`)
      assert.notEqual(statusCode, 500, route.id)
    }
  } finally {
    await server.close()
  }
})
