import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { placeOfColumn } from '../columns/index.ts'
import type { ColumnId, DisseminationId, DocumentId } from '../ids.ts'
import type { Channel, Query, Writing } from '../schema/index.ts'

export interface RecordDissemination {
  readonly organisation: OrganisationId
  /** What it passes on; null for an item of its own. */
  readonly document: DocumentId | null
  readonly column: ColumnId | null
  /** Any but the portal, which counts by itself. */
  readonly channel: Exclude<Channel, 'portal'>
  readonly title: string
  readonly onDate: LocalDate
  readonly link: string | null
  readonly note: string | null
  readonly by: PersonId
}

/** The body a dissemination belongs to; nothing where there is none. */
export const placeOfDissemination = async (
  query: Query,
  id: DisseminationId,
): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('dissemination').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** 先审查、后公开: what goes over another channel has gone through the house, and belongs to the body. */
const assertOwn = async (
  query: Query,
  { organisation, document, column }: RecordDissemination,
): Promise<void> => {
  if (column !== null && (await placeOfColumn(query, column)) !== organisation)
    throw refuse('missing', 'column-missing', '没有这个栏目', '请从本机构的栏目里选取。', 'column')
  if (document === null) return
  const row = await query
    .selectFrom('document')
    .select(['organisation', 'visibility'])
    .where('id', '=', document)
    .executeTakeFirst()
  if (row?.organisation !== organisation || row.visibility === 'none')
    throw refuse(
      'conflict',
      'document-not-public',
      '文件还没有公开',
      '只能登记本机构已经公开的文件；还没有发布的先发布，另有内容的不选文件。',
      'document',
    )
}

/** Puts a record in; whether it may stand is decided before. Gives its id. */
export const putDissemination = async (
  tx: Writing,
  act: Pick<Act, 'at'>,
  { organisation, document, column, channel, title, onDate, link, note, by }: RecordDissemination,
): Promise<DisseminationId> => {
  const id = newId() as DisseminationId
  await tx
    .insertInto('dissemination')
    .values({
      id,
      organisation,
      document,
      column,
      channel,
      title: title.trim(),
      on_date: onDate,
      link,
      note,
      recorded_by: by,
      recorded_at: act.at,
      cancelled_at: null,
      cancel_reason: null,
    })
    .execute()
  return id
}

/**
 * 条例第二十三条: writes down that something was published over a channel other than the portal. Gives its id. Throws
 * Refusal: `column-missing`, `document-not-public`, `not-yet`.
 */
export const recordDissemination = async (
  tx: Writing,
  act: Act,
  input: RecordDissemination,
): Promise<DisseminationId> => {
  const { organisation, document, channel, onDate } = input
  if (onDate > dayOf(act.at))
    throw refuse('invalid', 'not-yet', '日期还没有到', '登记已经公开的，日期不能晚于今天。', 'onDate')
  await assertOwn(tx, input)
  const id = await putDissemination(tx, act, input)
  await record(tx, act, {
    what: 'dissemination.record',
    subject: `dissemination:${id}`,
    organisation,
    after: { channel, document, onDate },
  })
  return id
}

/** Takes back what was recorded by mistake; the row stays. Throws Refusal: `dissemination-missing`, `dissemination-cancelled`. */
export const cancelDissemination = async (
  tx: Writing,
  act: Act,
  { dissemination, reason }: { readonly dissemination: DisseminationId; readonly reason: string },
): Promise<void> => {
  const row = await tx
    .selectFrom('dissemination')
    .select(['organisation', 'channel', 'cancelled_at'])
    .where('id', '=', dissemination)
    .executeTakeFirst()
  if (!row)
    throw refuse('missing', 'dissemination-missing', '没有这条记录', '没有找到这条记录，请从列表里选取。')
  if (row.cancelled_at !== null)
    throw refuse('conflict', 'dissemination-cancelled', '记录已经注销', '这条记录已经注销，不用再办理。')
  await tx
    .updateTable('dissemination')
    .set({ cancelled_at: act.at, cancel_reason: reason.trim() })
    .where('id', '=', dissemination)
    .execute()
  await record(tx, act, {
    what: 'dissemination.cancel',
    subject: `dissemination:${dissemination}`,
    organisation: row.organisation,
    before: { channel: row.channel },
  })
}
