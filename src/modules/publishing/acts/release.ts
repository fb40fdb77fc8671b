import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import { assertGate } from '../gate/index.ts'
import type { ActKind, Stage, Visibility, Writing } from '../schema/index.ts'
import type { DocumentRow } from '../schema/tables.ts'
import { pushByColumn } from '../channels/index.ts'
import { enterRegister } from '../register/index.ts'
import { bumpRevision } from '../sites/index.ts'
import { contentOf, digestOf } from '../store/index.ts'
import { assertColumnsOpen, assertFiles, putAround, putPublication } from './projection/index.ts'
import type { Told } from './told.ts'

/** An act on the public side, as its row keeps it. */
export interface Deed extends Told {
  readonly kind: ActKind
  readonly person: PersonId
  readonly version: number
  readonly digest: string
  readonly scheduledFor?: Instant | undefined
  readonly other?: DocumentId | undefined
}

/** Writes the row of an act, where the document is now, and one row of the trail. */
export const putAct = async (
  tx: Writing,
  act: Act,
  row: DocumentRow,
  deed: Deed,
  next: { readonly what: string; readonly stage: Stage; readonly visibility: Visibility },
): Promise<void> => {
  const { kind, person, version, digest, reason, notice } = deed
  const { what, ...state } = next
  await tx
    .insertInto('publication_act')
    .values({
      id: newId(),
      document: row.id,
      organisation: row.organisation,
      kind,
      version,
      digest,
      person,
      at: act.at,
      scheduled_for: deed.scheduledFor ?? null,
      reason,
      notice,
      other: deed.other ?? null,
    })
    .execute()
  await tx
    .updateTable('document')
    .set({ ...state, scheduled_for: null, scheduled_by: null, scheduled_act: null, updated_at: act.at })
    .where('id', '=', row.id)
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what,
    subject: `document:${row.id}`,
    organisation: row.organisation,
    before: { stage: row.stage, visibility: row.visibility },
    after: {
      ...state,
      version,
      digest,
      ...(deed.scheduledFor === undefined ? {} : { scheduledFor: deed.scheduledFor }),
      ...(deed.other === undefined ? {} : { other: deed.other }),
    },
  })
}

const tampered = () =>
  new Refusal(
    'conflict',
    'document-tampered',
    '文件内容与签署的不一致',
    '保存的内容与签署时的摘要不同，不能发布。请停止办理，马上报告系统管理员。',
  )

/**
 * Puts a version before the public: looks through it once more, sees that its bytes are those of its digest, and writes
 * what the public reads. Who may, and what stands over it, is decided before. Gives its number. Throws Refusal
 * `gate-blocks`, `column-closed`, `attachment-missing`, `document-tampered`.
 */
export const release = async (
  tx: Writing,
  act: Act,
  row: DocumentRow,
  deed: Deed & { readonly emergency: boolean },
  sealer: Sealer,
): Promise<number> => {
  await assertGate(tx, sealer, row)
  const content = await contentOf(tx, sealer, row, deed.version)
  if (digestOf(content, row.index_number) !== deed.digest) throw tampered()
  await assertColumnsOpen(tx, row, content, dayOf(act.at))
  await assertFiles(tx, row, content)
  const publication = await putPublication(tx, row, content, { ...deed, at: act.at })
  await putAround(tx, row, content, publication)
  const { id: document, organisation } = row
  await enterRegister(tx, act, { document, organisation, content, on: dayOf(act.at) })
  if (deed.kind === 'publish') await pushByColumn(tx, act, { document, by: deed.person }, sealer)
  return publication.number
}
