import {
  addColumn,
  changeColumn,
  closeColumn,
  columnsOf,
  layOutColumns,
  moveColumn,
  placeOfColumn,
  reopenColumn,
  statutoryItems,
} from '#modules/publishing'
import type { ColumnId } from '#modules/publishing'
import type { ReadOnly } from '#platform/db'
import { columnOperations as operations } from '../contract/columns.ts'
import { ask, change } from '../route/route.ts'
import type { Tables } from '../tables.ts'
import { done } from './done.ts'

const manage = 'column.manage'

/** Who manages the columns of the body a column belongs to. */
const managing = {
  permission: manage,
  place: ({ params }: { readonly params: { readonly column: ColumnId } }, query: ReadOnly<Tables>) =>
    placeOfColumn(query, params.column),
} as const

export const columnRoutes = [
  ask(operations.columns, {
    limit: 'read',
    may: { permission: 'document.read', place: ({ params }) => params.organisation },
    run: async ({ query, today, input: { params } }) => {
      const { rows, slug, missingItems } = await columnsOf(query, params.organisation, today)
      return {
        rows: rows.map(({ items, basis, ...row }) => ({ ...row, items: [...items], basis: [...basis] })),
        slug,
        missingItems: [...missingItems],
      }
    },
  }),
  change(operations.layOutColumns, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: ({ tx, act, input: { params, body } }) => done(layOutColumns(tx, act, { ...params, ...body })),
  }),
  change(operations.addColumn, {
    limit: 'write',
    may: { permission: manage, place: ({ params }) => params.organisation },
    run: async ({ tx, act, input: { params, body } }) => ({
      id: await addColumn(tx, act, { ...params, ...body }),
    }),
  }),
  change(operations.changeColumn, {
    limit: 'write',
    may: managing,
    run: ({ tx, act, input: { params, body } }) => done(changeColumn(tx, act, { ...params, ...body })),
  }),
  change(operations.moveColumn, {
    limit: 'write',
    may: managing,
    run: ({ tx, act, input: { params, body } }) => done(moveColumn(tx, act, { ...params, ...body })),
  }),
  change(operations.closeColumn, {
    limit: 'write',
    may: managing,
    run: ({ tx, act, input: { params } }) => done(closeColumn(tx, act, params)),
  }),
  change(operations.reopenColumn, {
    limit: 'write',
    may: managing,
    run: ({ tx, act, input: { params } }) => done(reopenColumn(tx, act, params)),
  }),
  ask(operations.statutoryItems, {
    limit: 'read',
    may: 'staff',
    run: () => ({
      rows: statutoryItems.map(({ code, title, covers, basis }) => ({
        code,
        title,
        covers,
        basis: basis.text,
      })),
    }),
  }),
]
