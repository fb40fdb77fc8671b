import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { ReadOnly } from '#platform/db'
import { Refusal } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import { isWithin, organisationPage, subordinatesOf, successorsOf, superiorsOf } from '#modules/organisations'
import { eachEngine } from '../../../test/support/databases.ts'
import { days, histories } from '../../../test/support/organisation-steps.ts'
import type { Step } from '../../../test/support/organisation-steps.ts'
import type { Bodies, Tables } from '../../../test/support/organisations.ts'
import { bodiesIn, day } from '../../../test/support/organisations.ts'

interface Dated {
  readonly valid_from: LocalDate
  readonly valid_until: LocalDate
}

const all = async (query: ReadOnly<Tables>) => ({
  bodies: await query.selectFrom('organisation').selectAll().execute(),
  names: await query.selectFrom('organisation_name').selectAll().execute(),
  details: await query.selectFrom('organisation_detail').selectAll().execute(),
  ties: await query.selectFrom('organisation_superior').selectAll().execute(),
  changes: await query.selectFrom('organisation_change').selectAll().orderBy('on_date').execute(),
})

type All = Awaited<ReturnType<typeof all>>

const holding = <Row extends Dated>(rows: readonly Row[], on: LocalDate): readonly Row[] =>
  rows.filter(({ valid_from, valid_until }) => valid_from <= on && on < valid_until)

/** Each day something may change on, the day before it, and one far behind. */
const moments = [...days.flatMap((each) => [addDays(each, -1), each]), addDays(day('2024-01-01'), 400)]

/** Does the steps; each either writes one row of trail or is refused and writes none. Gives the bodies. */
const play = async ({ run, trail }: Bodies, steps: readonly Step[]): Promise<readonly OrganisationId[]> => {
  const bodies: OrganisationId[] = []
  for (const step of steps) {
    const before = await trail()
    const done = await run((tx) => step(tx, bodies)).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined
      throw error
    })
    assert.equal(await trail(), done === undefined ? before : before + 1)
    bodies.push(...(done ?? []))
  }
  return bodies
}

const assertOnePerBody = (rows: readonly (Dated & { readonly key: string })[], what: string): void => {
  for (const [key, group] of Map.groupBy(rows, (row) => row.key))
    for (const on of moments) assert.ok(holding(group, on).length <= 1, `${what} of ${key} on ${on}`)
}

/** All reached from a body, by walking tie after tie; throws where it comes back to where it began. */
const walked = (
  ties: Readonly<All['ties']>,
  start: OrganisationId,
  up: boolean,
): ReadonlySet<OrganisationId> => {
  const met = new Set<OrganisationId>()
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const { organisation, superior } of ties) {
      const [near, far] = up ? [organisation, superior] : [superior, organisation]
      if (near !== at || met.has(far)) continue
      assert.notEqual(far, start, 'a circle')
      met.add(far)
      open.push(far)
    }
  return met
}

const idsOf = (reached: readonly { readonly id: OrganisationId }[]): readonly OrganisationId[] =>
  reached.map(({ id }) => id).toSorted()

/** Who stands on a day of those a body's ends have led to. */
const heirs = (
  { bodies, changes }: Pick<All, 'bodies' | 'changes'>,
  id: OrganisationId,
  on: LocalDate,
  first = true,
): OrganisationId[] => {
  const standing = bodies.some((each) => each.id === id && each.valid_until > on)
  const passed = changes.filter(
    (each) =>
      each.organisation === id &&
      each.on_date <= on &&
      (each.kind === 'duties-moved' ? first : !standing) &&
      each.successor !== null,
  )
  return [
    ...(standing ? [id] : []),
    ...passed.flatMap(({ successor }) => (successor ? heirs({ bodies, changes }, successor, on, false) : [])),
  ]
}

const checkShape = (stored: All): void => {
  assertOnePerBody(
    stored.names.map((row) => ({ ...row, key: row.organisation })),
    'names',
  )
  assertOnePerBody(
    stored.details.map((row) => ({ ...row, key: row.organisation })),
    'details',
  )
  assertOnePerBody(
    stored.ties.map((row) => ({ ...row, key: `${row.organisation} ${row.kind}` })),
    'superiors',
  )
  for (const row of [...stored.ties, ...stored.names, ...stored.bodies])
    assert.ok(row.valid_from < row.valid_until)
  for (const on of moments) {
    const standing = new Set(holding(stored.bodies, on).map(({ id }) => id))
    for (const tie of holding(stored.ties, on))
      assert.ok(standing.has(tie.organisation) && standing.has(tie.superior), `a tie to nobody on ${on}`)
    for (const id of standing)
      assert.ok(
        holding(stored.names, on).some(({ organisation }) => organisation === id),
        'no name',
      )
  }
}

const checkQuestions = async (query: ReadOnly<Tables>, stored: All, on: LocalDate): Promise<void> => {
  const ties = holding(stored.ties, on)
  for (const { id } of stored.bodies) {
    const above = walked(ties, id, true)
    const below = walked(ties, id, false)
    assert.deepEqual(idsOf(await superiorsOf(query, id, on)), [...above].toSorted())
    assert.deepEqual(idsOf(await subordinatesOf(query, id, on)), [...below].toSorted())
    for (const { id: other } of stored.bodies.slice(0, 4))
      assert.equal(await isWithin(query, id, other, on), id === other || above.has(other))
    const answering = await successorsOf(query, id, on)
    assert.deepEqual(
      [...new Set(answering.map(({ organisation }) => organisation))].toSorted(),
      [...new Set(heirs(stored, id, on))].toSorted(),
    )
    const list = { within: id, status: 'active', on, limit: 100 } as const
    const page = await organisationPage(query, list)
    const expected = holding(stored.bodies, on).filter((each) => each.id === id || below.has(each.id))
    assert.deepEqual(idsOf(page.rows), idsOf(expected))
  }
}

eachEngine(
  'no history makes a circle, two superiors of a kind or two names; questions equal walking',
  async (engine) => {
    const bodies = await bodiesIn(engine)
    const clean = () =>
      bodies.run(async (tx) => {
        for (const table of [
          'organisation_change',
          'organisation_superior',
          'organisation_detail',
          'organisation_name',
          'organisation',
        ] as const)
          await tx.deleteFrom(table).execute()
      })
    let ended = 0
    const property = fc.asyncProperty(histories, fc.constantFrom(...moments), async (steps, on) => {
      await clean()
      await play(bodies, steps)
      const stored = await bodies.ask(all)
      ended += stored.changes.length
      checkShape(stored)
      for (const each of moments)
        for (const { id } of stored.bodies) walked(holding(stored.ties, each), id, true)
      await bodies.ask((query) => checkQuestions(query, stored, on))
    })
    const numRuns = engine.engine === 'sqlite' ? 40 : 10
    await fc.assert(property, { numRuns })
    assert.ok(ended > numRuns / 4, 'hardly anything was ended: the histories try nothing')
  },
)
