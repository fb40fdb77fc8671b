import type { LocalDate } from '#statute/calendar'
import { attach } from '../hierarchy/attach.ts'
import type { OrganisationId } from '../ids.ts'
import { refuse } from '../input.ts'
import { loadOrganisation, outOfOrder } from '../schema/load.ts'
import type { SuperiorRow, Writing } from '../schema/tables.ts'

export interface TakeOver {
  /** The body that ends. */
  readonly from: OrganisationId
  /** Under whom its subordinates come; nothing where nobody was named. */
  readonly to: OrganisationId | undefined
  readonly on: LocalDate
  readonly basis: string | null
  /** The path of who was named. */
  readonly path: string
}

/** Ties to a superior that would outlast it. */
const tiesBelow = (tx: Writing, id: OrganisationId, on: LocalDate): Promise<SuperiorRow[]> =>
  tx
    .selectFrom('organisation_superior')
    .selectAll()
    .where('superior', '=', id)
    .where('valid_until', '>', on)
    .orderBy('organisation')
    .orderBy('kind')
    .execute()

/**
 * Puts what is below an ending body under another. Throws Refusal `organisation-has-subordinates` where there are some
 * and nobody was named: nothing may be left under a body that is gone. Gives those moved.
 */
export const takeOver = async (
  tx: Writing,
  { from, to, on, basis, path }: TakeOver,
): Promise<readonly OrganisationId[]> => {
  const ties = await tiesBelow(tx, from, on)
  if (ties.length > 0 && to === undefined)
    throw refuse(
      'conflict',
      'organisation-has-subordinates',
      '还有下级机构',
      `这个机构到那一天还有${new Set(ties.map(({ organisation }) => organisation)).size}个下级机构。请指定由哪个机构接管，或者先逐个调整它们的上级。`,
      path,
    )
  for (const { organisation, kind, valid_from } of ties) {
    if (valid_from > on) throw outOfOrder('下级机构的隶属关系', 'on')
    const body = await loadOrganisation(tx, organisation, path)
    await attach(tx, body, { kind, superior: to ?? null, from: on, basis, path, datePath: 'on' })
  }
  return [...new Set(ties.map(({ organisation }) => organisation))]
}
