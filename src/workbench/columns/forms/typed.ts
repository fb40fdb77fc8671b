import type { Sent } from '../../api/operations.ts'
import { orNull } from '../../parts/empty-to-null.ts'
import type { Column } from '../tree.ts'

type Told = Sent<'changeColumn'>['body']

/** What is said of a column as the fields hold it. */
export interface Typed {
  readonly title: string
  readonly columnType: Told['columnType']
  readonly items?: readonly string[]
  /** One a line. */
  readonly basis?: string
  readonly description?: string
  readonly section?: string | null
  readonly updateDays?: number | null
  readonly updateBasis?: string | null
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the fields hold, as the server wants it. */
export const toldOf = ({ items = [], basis = '', description = '', ...typed }: Typed): Told => ({
  title: typed.title,
  columnType: typed.columnType,
  items: [...items],
  basis: linesOf(basis),
  description: description.trim(),
  section: typed.section ?? null,
  updateDays: typed.updateDays ?? null,
  updateBasis: orNull(typed.updateBasis),
})

/** A column as the fields hold it. */
export const typedOf = (column: Column): Typed => ({
  title: column.title,
  columnType: column.columnType,
  items: column.items.map(({ code }) => code),
  basis: column.basis.join('\n'),
  description: column.description,
  section: column.section?.id ?? null,
  updateDays: column.updateDays,
  updateBasis: column.updateBasis,
})
