import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import type { Writing } from '../../schema/index.ts'

export interface ApproveMoveIn {
  readonly organisation: OrganisationId
  readonly person: PersonId
  /** Who made the run ready. */
  readonly preparedBy: PersonId
  readonly root: string
  readonly items: number
}

/**
 * Approves what an existing site had published, by the root of the tree over all of it; gives the approval's id. Who may,
 * is decided before. Throws Refusal `moving-same-person` where it is who made it ready.
 */
export const approveMoveIn = async (
  tx: Writing,
  act: Act,
  { organisation, person, preparedBy, root, items }: ApproveMoveIn,
): Promise<string> => {
  if (person === preparedBy)
    throw new Refusal(
      'conflict',
      'moving-same-person',
      '要由别人批准',
      '迁移是您准备的，作为历史公开要由另一位有批准权限的人批准。',
    )
  const id = newId()
  await tx
    .insertInto('moving_approval')
    .values({ id, organisation, person, prepared_by: preparedBy, at: act.at, items, root })
    .execute()
  await record(tx, act, {
    what: 'moving.approve',
    subject: `moving-approval:${id}`,
    organisation,
    after: { items, root },
  })
  return id
}
