import { cellsOf, formOf } from '#statute/report-form'

/** Where a reader finds a cell on the form, by its name; what is no cell keeps its name. */
export const wordsOfCells = (edition: string): ((cell: string) => string) => {
  const places = cellsOf(formOf(edition === '2019' ? '2019' : '2021'))
  const words = new Map<string, string>([...places.values()].map(({ name, where }) => [name, where]))
  return (cell) => words.get(cell) ?? cell
}
