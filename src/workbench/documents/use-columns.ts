import { useAsk } from '../api/ask.ts'
import type { Given } from '../api/operations.ts'

type Column = Given<'columns'>['rows'][number]

interface ColumnOption {
  readonly value: string
  readonly label: string
}

/** A column under those it is in: `法定主动公开内容 / 财政信息`. */
const pathOf = (column: Column, all: ReadonlyMap<string, Column>): string => {
  const above = column.parent === null ? undefined : all.get(column.parent)
  return above === undefined ? column.title : `${pathOf(above, all)} / ${column.title}`
}

/** The open columns of a body as options of a field, in the order of the catalogue. */
export const useColumnOptions = (
  organisation: string,
): { readonly options: ColumnOption[]; readonly isFetching: boolean } => {
  const { data, isFetching } = useAsk('columns', { params: { organisation } }, organisation !== '')
  const rows = data?.rows ?? []
  const all = new Map(rows.map((column) => [column.id, column]))
  const options = rows
    .filter(({ open }) => open)
    .map((column) => ({ value: column.id, label: pathOf(column, all) }))
  return { options, isFetching }
}
