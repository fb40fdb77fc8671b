import type { LocalDate } from '#statute/calendar'
import { newId } from '#platform/ids'
import { appendAt } from '../dates/append.ts'
import { printDate } from '../dates/print.ts'
import { earlier } from '../dates/span.ts'
import type { OrganisationId } from '../ids.ts'
import { refuse } from '../input.ts'
import { loadStanding, outOfOrder } from '../schema/load.ts'
import { makeRoom } from '../schema/save.ts'
import type { OrganisationRow, Query, SuperiorRow, Writing } from '../schema/tables.ts'
import type { SuperiorKind } from '../schema/words.ts'
import { superiorKindNames } from '../schema/words.ts'
import { circleDays } from './circle.ts'

export interface Attachment {
  readonly kind: SuperiorKind
  /** Null for none from that day on. */
  readonly superior: OrganisationId | null
  readonly from: LocalDate
  readonly basis: string | null
  /** The paths of the superior and of the day in what was sent in. */
  readonly path: string
  readonly datePath?: string
}

/** All superiors of one kind a body ever had, the oldest first. */
export const superiorRows = (query: Query, id: OrganisationId, kind: SuperiorKind): Promise<SuperiorRow[]> =>
  query
    .selectFrom('organisation_superior')
    .selectAll()
    .where('organisation', '=', id)
    .where('kind', '=', kind)
    .orderBy('valid_from')
    .execute()

/** Every tie upwards from a body, on whatever day from `from` on. */
const tiesAbove = (query: Query, id: OrganisationId, from: LocalDate): Promise<SuperiorRow[]> =>
  query
    .withRecursive('above', (db) =>
      db
        .selectFrom('organisation')
        .select('organisation.id')
        .where('organisation.id', '=', id)
        .union(
          db
            .selectFrom('organisation_superior')
            .innerJoin('above', 'above.id', 'organisation_superior.organisation')
            .select('organisation_superior.superior as id')
            .where('organisation_superior.valid_until', '>', from),
        ),
    )
    .selectFrom('organisation_superior')
    .innerJoin('above', 'above.id', 'organisation_superior.organisation')
    .selectAll('organisation_superior')
    .where('organisation_superior.valid_until', '>', from)
    .execute()

const assertNoCircle = async (
  tx: Writing,
  body: OrganisationRow,
  superior: OrganisationId,
  days: Pick<SuperiorRow, 'valid_from' | 'valid_until'>,
  path: string,
): Promise<void> => {
  const circle = circleDays(await tiesAbove(tx, superior, days.valid_from), body.id, superior, days)
  if (circle)
    throw refuse(
      'conflict',
      'superior-circle',
      '隶属关系成了圈',
      superior === body.id
        ? '机构不能做自己的上级，请另选一个上级机构。'
        : `从${printDate(circle.valid_from)}起，选中的机构本身隶属于这个机构，不能再做它的上级。请另选一个，或者先调整选中机构的上级。`,
      path,
    )
}

/**
 * Puts a body under another of one kind from a day on, or under none; the tie lasts while both stand. The trail is
 * the caller's. Throws Refusal: `organisation-missing`, `organisation-not-yet`, `organisation-ended` for the superior,
 * `superior-circle`, `date-order`.
 */
export const attach = async (
  tx: Writing,
  body: OrganisationRow,
  { kind, superior, from, basis, path, datePath = 'from' }: Attachment,
): Promise<void> => {
  const room = appendAt(await superiorRows(tx, body.id, kind), from)
  if (!room) throw outOfOrder(superiorKindNames[kind], datePath)
  await makeRoom(tx, 'organisation_superior', room, from)
  if (superior === null) return
  const above = await loadStanding(tx, superior, from, { date: datePath, body: path })
  const days = { valid_from: from, valid_until: earlier(body.valid_until, above.valid_until) }
  await assertNoCircle(tx, body, superior, days, path)
  await tx
    .insertInto('organisation_superior')
    .values({ id: newId(), organisation: body.id, kind, superior, basis, ...days })
    .execute()
}
