import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { ColumnId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { bumpRevision } from '../sites/index.ts'
import type { ColumnDetails } from './check.ts'
import { assertDetails, detailsRow } from './check.ts'
import { loadColumn } from './load.ts'

export interface ChangeColumn extends ColumnDetails {
  readonly column: ColumnId
}

/**
 * Changes what is said of a column. 国办公开办函〔2019〕61号 unifies the names of the fixed parts. Throws Refusal:
 * `column-missing`, `column-invalid`, `section-elsewhere`, `column-fixed`.
 */
export const changeColumn = async (
  tx: Writing,
  act: Act,
  { column, ...details }: ChangeColumn,
): Promise<void> => {
  const row = await loadColumn(tx, column)
  await assertDetails(tx, row.organisation, details)
  const after = detailsRow(details)
  if (row.part !== null && (after.title !== row.title || after.column_type !== row.column_type))
    throw refuse(
      'conflict',
      'column-fixed',
      '固定栏目的名称不能修改',
      '公开专栏固定部分的名称由国办公开办函〔2019〕61号统一，只能修改说明、责任科室和更新要求。',
      'title',
    )
  await tx.updateTable('publishing_column').set(after).where('id', '=', column).execute()
  await bumpRevision(tx)
  const { title, column_type, items, section, update_days } = row
  await record(tx, act, {
    what: 'column.change',
    subject: `column:${column}`,
    organisation: row.organisation,
    before: { title, column_type, items, section, update_days },
    after: {
      title: after.title,
      column_type: after.column_type,
      items: after.items,
      section: after.section,
      update_days: after.update_days,
    },
  })
}
