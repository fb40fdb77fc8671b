import type { CleanedWhere, CustomAdapter } from 'better-auth/adapters'
import type { AnyTables, ReadOnly, Tx } from '#platform/db'
import { sql } from '#platform/db'
import type { IdentityTables } from '../../tables.ts'
import type { Row } from './scope.ts'
import { currentScope } from './scope.ts'
import type { Shape } from './shapes.ts'
import { columnOf, columnsOf, fieldsOf, shapeOf } from './shapes.ts'

/** Better-auth names tables and columns while it runs, which no type of ours can follow. */
const anyTx = (tx: Tx<IdentityTables>): Tx<AnyTables> => tx

const read = <Result>(task: (query: ReadOnly<AnyTables>) => Promise<Result>): Promise<Result> =>
  currentScope().read((query) => task(query))

const write = <Result>(task: (tx: Tx<AnyTables>) => Promise<Result>): Promise<Result> =>
  currentScope().write((tx) => task(anyTx(tx)))

const comparisons = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=', in: 'in' } as const

const isComparison = (operator: string): operator is keyof typeof comparisons => operator in comparisons

const conditionOf = (shape: Shape, { field, operator = 'eq', value, connector }: CleanedWhere) => {
  if (!isComparison(operator) || connector === 'OR')
    throw new Error(`better-auth asks with ${operator}, which our adapter does not know`)
  const column = sql.ref(columnOf(shape, field))
  if (value === null)
    return operator === 'eq' ? sql<boolean>`${column} is null` : sql<boolean>`${column} is not null`
  const wanted = Array.isArray(value) ? sql`(${sql.join(value)})` : sql.val(value)
  return sql<boolean>`${column} ${sql.raw(comparisons[operator])} ${wanted}`
}

/** All conditions as one; a change without any is refused, it would change every row. */
const whereOf = (shape: Shape, where: readonly CleanedWhere[] | undefined) =>
  where === undefined || where.length === 0
    ? sql<boolean>`1 = 1`
    : sql<boolean>`${sql.join(
        where.map((each) => conditionOf(shape, each)),
        sql` and `,
      )}`

const findAll = (
  shape: Shape,
  where: readonly CleanedWhere[] | undefined,
  limit: number,
): Promise<readonly Row[]> =>
  read((query) =>
    query.selectFrom(shape.table).selectAll().where(whereOf(shape, where)).limit(limit).execute(),
  )

const change = (shape: Shape, where: readonly CleanedWhere[], values: Row): Promise<readonly Row[]> =>
  write((tx) => tx.updateTable(shape.table).set(values).where(whereOf(shape, where)).returningAll().execute())

const remove = (shape: Shape, where: readonly CleanedWhere[]): Promise<readonly Row[]> =>
  write((tx) => tx.deleteFrom(shape.table).where(whereOf(shape, where)).returningAll().execute())

const make = (shape: Shape, values: Row): Promise<void> => {
  const { write: inTransaction, made } = currentScope()
  return inTransaction(async (tx) => {
    await anyTx(tx).insertInto(shape.table).values(values).execute()
    await made?.(tx, shape.table, values)
  })
}

/** What better-auth expects back has the type it asked for; the tables are ours and hold it. */
const given = (shape: Shape, row: Row | undefined): null =>
  row === undefined ? null : (fieldsOf(shape, row) as never)

const target = ({
  model,
  modelKey,
}: {
  readonly model: string
  readonly modelKey?: string | undefined
}): Shape => shapeOf(modelKey ?? model)

/** Better-auth's storage over whatever the scope of the call reads and writes with. */
export const storage: CustomAdapter = {
  create: async ({ data, ...model }) => {
    await make(target(model), columnsOf(target(model), data))
    return data
  },
  findOne: async ({ where, ...model }) => given(target(model), (await findAll(target(model), where, 1))[0]),
  findMany: async ({ where, limit, ...model }) =>
    (await findAll(target(model), where, limit)).map((row) => fieldsOf(target(model), row) as never),
  count: async ({ where, ...model }) => (await findAll(target(model), where, 1000)).length,
  update: async ({ where, update, ...model }) => {
    const shape = target(model)
    return given(shape, (await change(shape, where, columnsOf(shape, update as Row)))[0])
  },
  updateMany: async ({ where, update, ...model }) =>
    (await change(target(model), where, columnsOf(target(model), update))).length,
  delete: async ({ where, ...model }) => {
    await remove(target(model), where)
  },
  deleteMany: async ({ where, ...model }) => (await remove(target(model), where)).length,
  consumeOne: async ({ where, ...model }) => given(target(model), (await remove(target(model), where))[0]),
  incrementOne: async ({ where, increment, set = {}, ...model }) => {
    const shape = target(model)
    const sums = Object.entries(increment).map(([field, by]) => {
      const column = columnOf(shape, field)
      return [column, sql`${sql.ref(column)} + ${by}`] as const
    })
    const values = { ...columnsOf(shape, set), ...Object.fromEntries(sums) }
    return given(shape, (await change(shape, where, values))[0])
  },
}
