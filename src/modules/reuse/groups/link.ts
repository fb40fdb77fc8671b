import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { DocumentId } from '#modules/publishing'
import type { Caller } from '#modules/sign-off'
import type { GroupId } from '../ids.ts'
import { assertUnlinked, putLink } from '../proposal/propose.ts'
import type { Writing } from '../schema/index.ts'
import { loadGroup } from './view.ts'

export interface LinkGroup {
  readonly group: GroupId
  readonly document: DocumentId
  readonly caller: Caller
}

/** A document of the body, public or on its way. Throws Refusal `group-document`. */
const assertOwn = async (tx: Writing, document: DocumentId, organisation: string): Promise<void> => {
  const row = await tx
    .selectFrom('document')
    .select(['organisation', 'stage'])
    .where('id', '=', document)
    .executeTakeFirst()
  if (row?.organisation === organisation && row.stage !== 'discarded') return
  throw refuse(
    'invalid',
    'group-document',
    '不能关联这份文件',
    '请选取本机构的文件，公开的或者正在办理的都可以。',
    'document',
  )
}

/** Says which document holds what a group asks for. Throws Refusal `group-missing`, `group-linked`, `group-document`. */
export const linkGroup = async (
  tx: Writing,
  act: Act,
  { group, document, caller }: LinkGroup,
): Promise<void> => {
  const row = await loadGroup(tx, group)
  assertUnlinked(row.document)
  await assertOwn(tx, document, row.organisation)
  await putLink(tx, act, { group, caller, document, stripped: null })
  await record(tx, act, {
    what: 'reuse.link',
    subject: `reuse-group:${group}`,
    organisation: row.organisation,
    after: { document },
  })
}

/** Takes the document away from a group: it was the wrong one, or was discarded. Throws Refusal `group-missing`. */
export const unlinkGroup = async (
  tx: Writing,
  act: Act,
  { group }: { readonly group: GroupId },
): Promise<void> => {
  const { organisation, document } = await loadGroup(tx, group)
  await tx
    .updateTable('reuse_group')
    .set({ document: null, linked_by: null, linked_at: null, stripped: null })
    .where('id', '=', group)
    .execute()
  await record(tx, act, {
    what: 'reuse.unlink',
    subject: `reuse-group:${group}`,
    organisation,
    before: { document },
  })
}

export interface DeclineGroup {
  readonly group: GroupId
  /** Why not; null takes it back. */
  readonly reason: string | null
}

/** The office does not publish it, for a reason; or thinks of it again. Throws Refusal `group-missing`, `group-linked`. */
export const declineGroup = async (tx: Writing, act: Act, { group, reason }: DeclineGroup): Promise<void> => {
  const { organisation, document, declined } = await loadGroup(tx, group)
  assertUnlinked(document)
  await tx.updateTable('reuse_group').set({ declined: reason }).where('id', '=', group).execute()
  await record(tx, act, {
    what: 'reuse.decline',
    subject: `reuse-group:${group}`,
    organisation,
    before: { declined },
    after: { declined: reason },
  })
}
