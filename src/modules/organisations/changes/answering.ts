import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '../ids.ts'
import type { ChangeRow, OrganisationRow, Query } from '../schema/tables.ts'

/** 条例第十条: a body that answers for another's information. */
export interface Successor {
  readonly organisation: OrganisationId
  /** For which duties; nothing for all it does not share. */
  readonly duties: string | undefined
  /** Since when and by which document the duties are not with the body asked about; nothing for itself. */
  readonly since: LocalDate | undefined
  readonly basis: string | undefined
}

type Body = Pick<OrganisationRow, 'id' | 'valid_until'>

interface Lineage {
  readonly bodies: ReadonlyMap<OrganisationId, Body>
  readonly changes: ReadonlyMap<OrganisationId, readonly ChangeRow[]>
}

/** Those a body's duties have come to by a day, step by step, until each is one that stands. */
const follow = ({ bodies, changes }: Lineage, reached: Successor, on: LocalDate): readonly Successor[] => {
  const body = bodies.get(reached.organisation)
  if (body === undefined || body.valid_until > on) return [reached]
  const ends = (changes.get(body.id) ?? []).filter(({ kind }) => kind !== 'duties-moved')
  return ends.flatMap((change) => next({ bodies, changes }, reached, change, on))
}

const next = (
  lineage: Lineage,
  { duties }: Pick<Successor, 'duties'>,
  { successor, duties: passed, on_date, basis }: ChangeRow,
  on: LocalDate,
): readonly Successor[] =>
  successor === null
    ? []
    : follow(
        lineage,
        {
          organisation: successor,
          duties: passed ?? duties,
          since: on_date,
          basis: basis ?? undefined,
        },
        on,
      )

const keyOf = ({ organisation, duties }: Successor): string => JSON.stringify([organisation, duties ?? null])

/** Who answers for a body on a day; pure. A body hands over on its last day only to one that stands then, so no circle. */
const answeringFor = (id: OrganisationId, lineage: Lineage, on: LocalDate): readonly Successor[] => {
  const itself = { organisation: id, duties: undefined, since: undefined, basis: undefined }
  const moved = (lineage.changes.get(id) ?? []).filter(({ kind }) => kind === 'duties-moved')
  const all = [
    ...follow(lineage, itself, on),
    ...moved.flatMap((change) => next(lineage, itself, change, on)),
  ]
  return [...new Map(all.map((each) => [keyOf(each), each])).values()]
}

/** Bodies that duties of one have come to by a day, over any number of steps. */
const lineageOf = async (query: Query, id: OrganisationId, on: LocalDate): Promise<Lineage> => {
  const rows = await query
    .withRecursive('met', (db) =>
      db
        .selectFrom('organisation')
        .select('organisation.id')
        .where('organisation.id', '=', id)
        .union(
          db
            .selectFrom('met')
            .innerJoin('organisation_change as change', 'change.organisation', 'met.id')
            .innerJoin('organisation', 'organisation.id', 'change.successor')
            .select('organisation.id')
            .where('change.on_date', '<=', on),
        ),
    )
    .selectFrom('met')
    .innerJoin('organisation', 'organisation.id', 'met.id')
    .select(['organisation.id', 'organisation.valid_until'])
    .execute()
  const changes = await query
    .selectFrom('organisation_change')
    .selectAll()
    .where(
      'organisation',
      'in',
      rows.map((row) => row.id),
    )
    .where('on_date', '<=', on)
    .orderBy('on_date')
    .orderBy('place')
    .execute()
  return {
    bodies: new Map(rows.map((row) => [row.id, row])),
    changes: Map.groupBy(changes, (change) => change.organisation),
  }
}

/**
 * 条例第十条: who answers for a body's information on a day. Itself while it stands, with those that took single duties
 * over; behind its end those that took over, or theirs. Nobody where none was named, or the body is unknown.
 */
export const successorsOf = async (
  query: Query,
  id: OrganisationId,
  on: LocalDate,
): Promise<readonly Successor[]> => {
  const lineage = await lineageOf(query, id, on)
  return lineage.bodies.has(id) ? answeringFor(id, lineage, on) : []
}
