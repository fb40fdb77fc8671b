import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { ColumnId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'
import { bumpRevision } from '../sites/index.ts'
import { columnsIn, isOpen, loadColumn } from './load.ts'
import { childrenOf } from './tree.ts'

const put = async (
  tx: Writing,
  act: Act,
  { id, organisation, closed_on: before }: ColumnRow,
  closed_on: ColumnRow['closed_on'],
): Promise<void> => {
  await tx.updateTable('publishing_column').set({ closed_on }).where('id', '=', id).execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: closed_on === null ? 'column.reopen' : 'column.close',
    subject: `column:${id}`,
    organisation,
    before: { closedOn: before },
    after: { closedOn: closed_on },
  })
}

/**
 * From today a column takes nothing new; what is in it stays. Throws Refusal: `column-missing`, `column-fixed`,
 * `column-closed`, `column-has-open`.
 */
export const closeColumn = async (
  tx: Writing,
  act: Act,
  { column }: { readonly column: ColumnId },
): Promise<void> => {
  const row = await loadColumn(tx, column)
  const today = dayOf(act.at)
  if (row.part !== null)
    throw refuse(
      'conflict',
      'column-fixed',
      '固定栏目不能停用',
      '公开专栏的固定部分由国办公开办函〔2019〕61号规定，不能停用。',
      'column',
    )
  if (!isOpen(row, today))
    throw refuse(
      'conflict',
      'column-closed',
      '栏目已经停用',
      `“${row.title}”已经停用，不用再办理。`,
      'column',
    )
  const below = childrenOf(await columnsIn(tx, row.organisation), column).find((child) =>
    isOpen(child, today),
  )
  if (below)
    throw refuse(
      'conflict',
      'column-has-open',
      '下面还有使用中的栏目',
      `它下面的“${below.title}”还在使用，请先停用或者移走。`,
      'column',
    )
  await put(tx, act, row, today)
}

/** Lets a closed column take something new again. Throws Refusal: `column-missing`, `column-open`, `column-closed`. */
export const reopenColumn = async (
  tx: Writing,
  act: Act,
  { column }: { readonly column: ColumnId },
): Promise<void> => {
  const row = await loadColumn(tx, column)
  const today = dayOf(act.at)
  if (isOpen(row, today))
    throw refuse('conflict', 'column-open', '栏目正在使用', `“${row.title}”没有停用，不用恢复。`, 'column')
  const above = row.parent === null ? undefined : await loadColumn(tx, row.parent)
  if (above && !isOpen(above, today))
    throw refuse(
      'conflict',
      'column-closed',
      '上级栏目已经停用',
      `它的上级栏目“${above.title}”已经停用，请先恢复上级栏目。`,
      'column',
    )
  await put(tx, act, row, null)
}
