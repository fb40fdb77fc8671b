import { useSearchParams } from 'react-router'

/** A number of table 3: its row, and its column from 0. */
export interface Cell {
  readonly row: string
  readonly column: number
}

const cellIn = (text: string | null): Cell | undefined => {
  const found = /^(?<row>[1-4](?:\.\d){0,2}):(?<column>[0-6])$/u.exec(text ?? '')?.groups
  return found === undefined ? undefined : { row: found['row'] ?? '', column: Number(found['column']) }
}

/** The number whose cases are open, as it stands in the address: a link to it can be sent. */
export const useCell = (): {
  readonly cell: Cell | undefined
  readonly linkTo: (cell: Cell) => { readonly search: string }
  readonly close: () => void
} => {
  const [search, setSearch] = useSearchParams()
  const kept = Object.fromEntries(search)
  return {
    cell: cellIn(search.get('cell')),
    linkTo: ({ row, column }) => ({
      search: new URLSearchParams({ ...kept, cell: `${row}:${column}` }).toString(),
    }),
    close: () => {
      setSearch(Object.fromEntries(Object.entries(kept).filter(([name]) => name !== 'cell')), {
        replace: true,
      })
    },
  }
}
