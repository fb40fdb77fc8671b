import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { CleanUpId, DocumentId } from '../ids.ts'
import type { CleanUpVerdict, Query, Writing } from '../schema/index.ts'
import type { CleanUpRow } from '../schema/register-tables.ts'
import { stands } from './end.ts'
import { registeredIn } from './load.ts'
import { standingOn } from './timeline.ts'

/** The body a clean-up belongs to; nothing where there is none. */
export const placeOfCleanUp = async (query: Query, id: CleanUpId): Promise<OrganisationId | undefined> =>
  (await query.selectFrom('clean_up').select('organisation').where('id', '=', id).executeTakeFirst())
    ?.organisation

/** A clean-up that is open. Throws Refusal `clean-up-missing`, `clean-up-settled`. */
export const loadOpen = async (query: Query, id: CleanUpId): Promise<CleanUpRow> => {
  const row = await query.selectFrom('clean_up').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw refuse('missing', 'clean-up-missing', '没有这次清理', '没有找到这次清理，请从列表里选取。')
  if (row.state === 'settled')
    throw refuse(
      'conflict',
      'clean-up-settled',
      '清理已经完成',
      '这次清理的结论已经登记，不能再改；有变化请另外登记废止、失效或者延长。',
    )
  return row
}

export interface OpenCleanUp {
  readonly organisation: OrganisationId
  readonly title: string
  readonly basis?: string | null | undefined
  /** The day from which its verdicts hold. */
  readonly onDate: LocalDate
}

/**
 * 清理: begins to look at every regulation and normative document of a body that holds, or is to hold, on a day. Gives
 * its id. Throws Refusal: `clean-up-open`, `nothing-to-clean`.
 */
export const openCleanUp = async (
  tx: Writing,
  act: Act,
  { organisation, title, basis, onDate }: OpenCleanUp,
): Promise<CleanUpId> => {
  const open = await tx
    .selectFrom('clean_up')
    .select('title')
    .where('organisation', '=', organisation)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open)
    throw refuse('conflict', 'clean-up-open', '还有没完成的清理', `“${open.title}”还没有完成，请先完成它。`)
  const documents = (await registeredIn(tx, organisation)).filter(({ events }) => {
    const standing = standingOn(events, onDate)
    return standing !== undefined && stands(standing)
  })
  if (documents.length === 0)
    throw refuse(
      'conflict',
      'nothing-to-clean',
      '没有要清理的文件',
      '这一天没有有效的规章和行政规范性文件，请核对日期。',
      'onDate',
    )
  const id = newId() as CleanUpId
  await tx
    .insertInto('clean_up')
    .values({
      id,
      organisation,
      title: title.trim(),
      basis: basis?.trim() ?? null,
      on_date: onDate,
      state: 'open',
      result: null,
    })
    .execute()
  for (const { document } of documents)
    await tx
      .insertInto('clean_up_item')
      .values({ clean_up: id, document, verdict: null, reason: null })
      .execute()
  await record(tx, act, {
    what: 'clean-up.open',
    subject: `clean-up:${id}`,
    organisation,
    after: { onDate, documents: documents.length },
  })
  return id
}

export interface JudgeInCleanUp {
  readonly cleanUp: CleanUpId
  readonly document: DocumentId
  readonly verdict: CleanUpVerdict
  /** Asked for unless it is kept. */
  readonly reason: string | null
}

/**
 * Writes the verdict on one document, or another one in its place. Throws Refusal: `clean-up-missing`,
 * `clean-up-settled`, `not-in-clean-up`, `reason-missing`.
 */
export const judgeInCleanUp = async (
  tx: Writing,
  act: Act,
  { cleanUp, document, verdict, reason }: JudgeInCleanUp,
): Promise<void> => {
  const { organisation } = await loadOpen(tx, cleanUp)
  const kept = (reason ?? '').trim()
  if (verdict !== 'keep' && kept === '')
    throw refuse('invalid', 'reason-missing', '缺少理由', '不是继续有效的，请写明理由。', 'reason')
  const item = await tx
    .updateTable('clean_up_item')
    .set({ verdict, reason: kept === '' ? null : kept })
    .where('clean_up', '=', cleanUp)
    .where('document', '=', document)
    .returning('document')
    .executeTakeFirst()
  if (!item)
    throw refuse(
      'missing',
      'not-in-clean-up',
      '清理里没有这份文件',
      '这份文件不在这次清理的范围里，请从清单里选取。',
      'document',
    )
  await record(tx, act, {
    what: 'clean-up.judge',
    subject: `clean-up:${cleanUp}`,
    organisation,
    after: { document, verdict },
  })
}
