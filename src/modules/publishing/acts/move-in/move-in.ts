import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import { newId } from '#platform/ids'
import { Refusal } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import { printDay } from '../../documents/moment.ts'
import type { DocumentId } from '../../ids.ts'
import type { Former } from '../../moved-in/index.ts'
import { leadsTo } from '../../moved-in/index.ts'
import { enterRegister } from '../../register/index.ts'
import { bumpRevision } from '../../sites/index.ts'
import { digestOf, nextIndexNumber, saveVersion } from '../../store/index.ts'
import type { Writing } from '../../schema/index.ts'
import type { MovingApprovalRow } from '../../schema/moved-in-tables.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { assertFiles, putAround, putPublication } from '../projection/index.ts'
import type { Prepared } from './prepare.ts'
import { formerDay, prepareMoveIn } from './prepare.ts'

export interface MoveIn extends Former {
  readonly organisation: OrganisationId
  readonly approval: string
  /** Where it is in what was approved, and what shows that it is. */
  readonly place: number
  readonly proof: readonly string[]
}

const unapproved = () =>
  new Refusal(
    'conflict',
    'moving-unapproved',
    '与批准的不一致',
    '内容与批准时的不同，没有移入。请重新试运行，再批准。',
  )

const approvalOf = async (tx: Writing, { approval, organisation }: MoveIn): Promise<MovingApprovalRow> => {
  const row = await tx
    .selectFrom('moving_approval')
    .selectAll()
    .where('id', '=', approval)
    .where('organisation', '=', organisation)
    .executeTakeFirst()
  if (row === undefined) throw unapproved()
  return row
}

const noticeOf = ({ publishedAt, address }: Former): string =>
  `本文件由原网站迁移导入，发布日期（${printDay(dayOf(publishedAt))}）是原网站的发布日期${
    address === null ? '' : `，原地址：${address}`
  }。没有经过本系统的审核签署。`

const documentOf = (
  act: Act,
  {
    organisation,
    preparedBy,
  }: { readonly organisation: OrganisationId; readonly preparedBy: DocumentRow['drafter'] },
  { content, column, title }: Prepared,
  indexNumber: string,
): DocumentRow => ({
  id: newId() as DocumentId,
  organisation,
  kind: content.kind,
  title,
  column: column.id,
  section: column.section,
  drafter: preparedBy,
  stage: 'settled',
  visibility: 'public',
  mode: 'proactive',
  index_number: indexNumber,
  version: 1,
  digest: digestOf(content, indexNumber),
  round: 0,
  formed_on: content.formedOn,
  // It was published before the clock of this house began to run.
  due_on: null,
  scheduled_for: null,
  scheduled_by: null,
  scheduled_act: null,
  reevaluate_on: null,
  created_at: act.at,
  updated_at: act.at,
})

/**
 * Puts something that was published before in front of the public again, under its first date and with a notice of where
 * it comes from. No signature stands over it, an approval of the whole run does, and the gates of today. Gives the
 * document and its number. Throws Refusal `moving-unapproved`, `gate-blocks`, `content-unfit`, `attachment-missing`.
 */
export const moveIn = async (
  tx: Writing,
  act: Act,
  input: MoveIn,
  sealer: Sealer,
): Promise<{ readonly document: DocumentId; readonly number: number }> => {
  const { organisation, place, proof, publishedAt, address } = input
  const approval = await approvalOf(tx, input)
  const prepared = await prepareMoveIn(tx, organisation, input, dayOf(act.at))
  const { content, leaf, blocks } = prepared
  const [first] = blocks
  if (first) throw new Refusal('conflict', 'gate-blocks', '内容检查没有通过', first.sentence)
  if (content.disclosure.mode !== 'proactive' || !leadsTo(approval.root, leaf, place, proof))
    throw unapproved()
  const day = formerDay(publishedAt)
  const preparedBy = approval.prepared_by
  const row = documentOf(
    act,
    { organisation, preparedBy },
    prepared,
    await nextIndexNumber(tx, organisation, day),
  )
  const { id: document, digest } = row
  await assertFiles(tx, row, content)
  await tx.insertInto('document').values(row).execute()
  await saveVersion(
    tx,
    act,
    { document, number: 1, digest, content, by: preparedBy, note: '迁移导入' },
    sealer,
  )
  await tx
    .insertInto('moved_in')
    .values({
      document,
      approval: approval.id,
      place,
      leaf,
      proof: JSON.stringify(proof),
      version: 1,
      digest,
      published_at: publishedAt,
      address,
    })
    .execute()
  const notice = noticeOf(input)
  const deed = { kind: 'move-in', version: 1, digest, notice } as const
  const publication = await putPublication(tx, row, content, {
    ...deed,
    at: act.at,
    publishedAt,
    emergency: false,
  })
  await putAround(tx, row, content, publication)
  await enterRegister(tx, act, { document, organisation, content, on: day })
  await tx
    .insertInto('publication_act')
    .values({
      id: newId(),
      document,
      organisation,
      ...deed,
      person: approval.person,
      at: act.at,
      scheduled_for: null,
      reason: '迁移导入',
      other: null,
    })
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'document.move-in',
    subject: `document:${document}`,
    organisation,
    after: { visibility: 'public', version: 1, digest, approval: approval.id, publishedAt },
  })
  return { document, number: publication.number }
}
