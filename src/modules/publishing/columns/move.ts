import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { ColumnId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'
import { bumpRevision } from '../sites/index.ts'
import { assertParent } from './add.ts'
import { columnsIn, loadColumn } from './load.ts'
import { relist } from './relist.ts'
import { childrenOf, downFrom, upFrom } from './tree.ts'

export interface MoveColumn {
  readonly column: ColumnId
  /** Null for the first level. */
  readonly parent: ColumnId | null
  /** Among its new siblings, from 0; a larger number is the end. */
  readonly place: number
}

const levelsBelow = (rows: readonly ColumnRow[], id: ColumnId): number =>
  1 + Math.max(0, ...childrenOf(rows, id).map((child) => levelsBelow(rows, child.id)))

const assertMovable = (
  rows: readonly ColumnRow[],
  { column, parent }: MoveColumn,
  row: ColumnRow,
  on: ColumnRow['opened_on'],
): void => {
  if (row.part !== null && parent !== row.parent)
    throw refuse(
      'conflict',
      'column-fixed',
      '固定栏目不能移动',
      '公开专栏的固定部分由国办公开办函〔2019〕61号规定，不能放到别的栏目里。',
      'column',
    )
  if (parent !== null && downFrom(rows, column).some(({ id }) => id === parent))
    throw refuse(
      'conflict',
      'column-circle',
      '不能放到自己里面',
      '所选的上级栏目就是它自己，或者在它下面，请另选上级栏目。',
      'parent',
    )
  if (parent !== row.parent) assertParent(rows, parent, { on, levels: levelsBelow(rows, column) })
}

/** The new order of siblings, with the one that came among them. */
const orderOf = (rows: readonly ColumnRow[], { column, parent, place }: MoveColumn): readonly ColumnId[] => {
  const others = childrenOf(rows, parent).flatMap(({ id }) => (id === column ? [] : [id]))
  return [...others.slice(0, place), column, ...others.slice(place)]
}

/**
 * Moves a column, with all below it, to another place; what is public is listed anew above it. Throws Refusal:
 * `column-missing`, `column-fixed`, `column-circle`, `column-closed`, `column-too-deep`.
 */
export const moveColumn = async (tx: Writing, act: Act, input: MoveColumn): Promise<void> => {
  const { column, parent } = input
  const row = await loadColumn(tx, column)
  const { organisation } = row
  const rows = await columnsIn(tx, organisation)
  assertMovable(rows, input, row, dayOf(act.at))
  for (const [place, id] of orderOf(rows, input).entries())
    await tx
      .updateTable('publishing_column')
      .set(id === column ? { parent, place } : { place })
      .where('id', '=', id)
      .execute()
  if (parent !== row.parent) {
    const now = rows.map((each) => (each.id === column ? { ...each, parent } : each))
    const touched = [...upFrom(rows, row.parent), ...upFrom(rows, parent)].map(({ id }) => id)
    await relist(tx, now, [...new Set(touched)])
  }
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'column.move',
    subject: `column:${column}`,
    organisation,
    before: { parent: row.parent, place: row.place },
    after: { parent, place: input.place },
  })
}
