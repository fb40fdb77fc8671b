import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import type { ColumnRow } from '../schema/tables.ts'
import { bumpRevision } from '../sites/index.ts'
import type { ColumnDetails } from './check.ts'
import { assertDetails, detailsRow } from './check.ts'
import { columnsIn, isOpen } from './load.ts'
import { childrenOf, upFrom } from './tree.ts'

export interface AddColumn extends ColumnDetails {
  readonly organisation: OrganisationId
  /** Null for the first level. */
  readonly parent: ColumnId | null
  /** Its part of an address, once in a body. */
  readonly code: string
}

/** How deep columns may lie: addresses, menus and people follow no further. */
const deepest = 4

/** Throws Refusal where nothing may be put below a column: `column-missing`, `column-closed`, `column-too-deep`. */
export const assertParent = (
  rows: readonly ColumnRow[],
  parent: ColumnId | null,
  { on, levels }: { readonly on: ColumnRow['opened_on']; readonly levels: number },
): void => {
  if (parent === null) return
  const row = rows.find(({ id }) => id === parent)
  if (!row)
    throw refuse(
      'missing',
      'column-missing',
      '没有这个上级栏目',
      '没有找到这个上级栏目，请从本机构的栏目里选取。',
      'parent',
    )
  if (!isOpen(row, on) || row.part === 'request')
    throw refuse(
      'conflict',
      'column-closed',
      '这个栏目下不能放栏目',
      `“${row.title}”已经停用，或者只是一个入口，请另选上级栏目。`,
      'parent',
    )
  if (upFrom(rows, parent).length + levels > deepest)
    throw refuse(
      'conflict',
      'column-too-deep',
      '栏目层级太多',
      `栏目最多${deepest}级，请放到更上一级。`,
      'parent',
    )
}

/**
 * Adds a column to a body's catalogue, behind its siblings. Gives its id. Throws Refusal: `column-invalid`,
 * `section-elsewhere`, `column-code-taken`, `column-missing`, `column-closed`, `column-too-deep`.
 */
export const addColumn = async (
  tx: Writing,
  act: Act,
  { organisation, parent, code, ...details }: AddColumn,
): Promise<ColumnId> => {
  await assertDetails(tx, organisation, details)
  const rows = await columnsIn(tx, organisation)
  const taken = rows.find((row) => row.code === code)
  if (taken)
    throw refuse(
      'conflict',
      'column-code-taken',
      '地址已经被使用',
      `栏目“${taken.title}”已经用了这个地址，请另取一个。`,
      'code',
    )
  const today = dayOf(act.at)
  assertParent(rows, parent, { on: today, levels: 1 })
  const id = newId() as ColumnId
  await tx
    .insertInto('publishing_column')
    .values({
      id,
      organisation,
      parent,
      code,
      part: null,
      ...detailsRow(details),
      place: childrenOf(rows, parent).length,
      opened_on: today,
      closed_on: null,
    })
    .execute()
  await bumpRevision(tx)
  await record(tx, act, {
    what: 'column.add',
    subject: `column:${id}`,
    organisation,
    after: { code, parent, title: details.title },
  })
  return id
}
