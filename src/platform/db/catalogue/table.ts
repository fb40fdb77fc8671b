/** A table as the engine knows it, whichever engine: enough to carry its rows elsewhere. */
export interface TableShape {
  readonly name: string
  /** In the order of their names, which is the same on both engines. */
  readonly columns: readonly string[]
  /** The columns of the primary key, in its order: rows are read by it. */
  readonly key: readonly string[]
  /** The column the engine counts up, where there is one. */
  readonly counter: string | null
}

/** One column as the catalogues give it. */
export interface CatalogueRow {
  readonly table: string
  readonly column: string
  readonly type: string
  /** Its place in the primary key from 1; 0 outside. */
  readonly place: number
  /** 1 where the engine counts it up. */
  readonly counted: number
}

/** What text, numbers and null of JSON carry whole. */
const carried = new Set(['text', 'integer', 'bigint'])

const shapeOf = (name: string, rows: readonly CatalogueRow[]): TableShape => {
  const foreign = rows.find(({ type }) => !carried.has(type.toLowerCase()))
  if (foreign)
    throw new Error(`${name}.${foreign.column} is of type ${foreign.type}: make it with columns.ts`)
  const key = rows.filter(({ place }) => place > 0).toSorted((a, b) => a.place - b.place)
  if (key.length === 0) throw new Error(`the table ${name} has no primary key`)
  return {
    name,
    columns: rows.map(({ column }) => column).toSorted(),
    key: key.map(({ column }) => column),
    counter: rows.find(({ counted }) => counted === 1)?.column ?? null,
  }
}

/** The tables of all columns, by name. Throws for what no helper of columns.ts makes: a defect of a migration. */
export const shapesOf = (rows: readonly CatalogueRow[]): readonly TableShape[] =>
  [...Map.groupBy(rows, ({ table }) => table)]
    .map(([name, columns]) => shapeOf(name, columns))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
