import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../content.ts'
import type { CleanUpId, ColumnId, DocumentId } from '../ids.ts'
import type { CleanUpVerdict, Ending, Writing } from '../schema/index.ts'
import { resultContent } from './clean-up-result.ts'
import { itemsIn } from './clean-up-views.ts'
import { loadOpen } from './clean-ups.ts'
import { standingAt, stands } from './end.ts'
import { loadRegistered } from './load.ts'
import { writeEvent } from './write-event.ts'

/** Writes a draft, with its row of the trail, and gives its id. */
export type PutDraft = (
  tx: Writing,
  act: Act,
  draft: { readonly organisation: OrganisationId; readonly content: Content },
) => Promise<DocumentId>

export interface SettleCleanUp {
  readonly cleanUp: CleanUpId
  /** Where the result will be published. */
  readonly column: ColumnId
  readonly putDraft: PutDraft
}

const endingOf: Readonly<Record<CleanUpVerdict, Ending | undefined>> = {
  keep: undefined,
  // The amended text is a document of its own, which then replaces this one.
  amend: undefined,
  repeal: 'repealed',
  lapse: 'lapsed',
}

const endOne = async (
  tx: Writing,
  act: Act,
  document: DocumentId,
  { how, on, basis }: { how: Ending; on: Parameters<typeof standingAt>[1]; basis: string },
): Promise<void> => {
  const registered = await loadRegistered(tx, document)
  // It may have ended since the clean-up was opened.
  if (stands(standingAt(registered, on)))
    await writeEvent(tx, act, registered, { event: 'ended', on, how, basis })
}

/**
 * Settles a clean-up: what is repealed or declared lapsed ends on its day, and the result is drafted to be reviewed
 * and published like any document. Gives the draft. The row of the trail is the draft's, which names the clean-up;
 * every verdict has one of its own. Throws Refusal: `clean-up-missing`, `clean-up-settled`,
 * `clean-up-unjudged`.
 */
export const settleCleanUp = async (
  tx: Writing,
  act: Act,
  { cleanUp, column, putDraft }: SettleCleanUp,
): Promise<DocumentId> => {
  const row = await loadOpen(tx, cleanUp)
  const items = await itemsIn(tx, cleanUp)
  const open = items.filter(({ verdict }) => verdict === null)
  if (open.length > 0)
    throw refuse(
      'conflict',
      'clean-up-unjudged',
      '还有文件没有结论',
      `还有 ${open.length} 件没有清理结论，第一件是《${open[0]?.title ?? ''}》，请先填写。`,
    )
  const basis = row.basis ?? row.title
  for (const { document, verdict } of items) {
    const how = verdict === null ? undefined : endingOf[verdict]
    if (how) await endOne(tx, act, document, { how, on: row.on_date, basis })
  }
  const { organisation } = row
  const content = resultContent(row, items, column)
  const why = `完成文件清理 clean-up:${cleanUp}`
  const result = await putDraft(tx, { ...act, why }, { organisation, content })
  await tx.updateTable('clean_up').set({ state: 'settled', result }).where('id', '=', cleanUp).execute()
  return result
}
