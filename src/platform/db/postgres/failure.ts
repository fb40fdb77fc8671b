import { DatabaseError as PgError } from 'pg'
import type { DatabaseErrorKind } from '../error.ts'
import { DatabaseError, engineSaid } from '../error.ts'

/** Conditions by SQLSTATE, or by its class (the first two): https://www.postgresql.org/docs/15/errcodes-appendix.html */
const kinds: ReadonlyMap<string, DatabaseErrorKind> = new Map([
  ['23505', 'unique'],
  ['23503', 'foreign-key'],
  ['23514', 'check'],
  ['23502', 'not-null'],
  ['22', 'value'],
  ['42804', 'value'],
  ['55P03', 'busy'],
  ['40001', 'busy'],
  ['40P01', 'busy'],
  ['53300', 'busy'],
  ['53100', 'disk-full'],
  ['25006', 'read-only'],
  ['42501', 'read-only'],
  ['57014', 'timeout'],
  ['25P03', 'timeout'],
  ['08', 'unreachable'],
  ['28', 'unreachable'],
  ['3D', 'unreachable'],
  ['57P', 'unreachable'],
  ['XX001', 'damaged'],
  ['XX002', 'damaged'],
])

const kindOf = (code: string): DatabaseErrorKind =>
  [5, 3, 2].map((length) => kinds.get(code.slice(0, length))).find((kind) => kind !== undefined) ?? 'other'

const columnsOf = ({ table, detail }: PgError): readonly string[] => {
  const columns = /^Key \((?<columns>[^)]+)\)=/u.exec(detail ?? '')?.groups?.['columns'] ?? ''
  return table === undefined || columns === ''
    ? []
    : columns.split(', ').map((column) => `${table}.${column}`)
}

/** Messages of class 22 quote the value. */
const messageOf = ({ code = '', message }: PgError): string =>
  code.startsWith('22') ? 'invalid value' : message

const fromServer = (error: PgError): DatabaseError => {
  const { code = '' } = error
  const kind = kindOf(code)
  return new DatabaseError(kind, {
    columns: kind === 'unique' ? columnsOf(error) : [],
    cause: engineSaid(code, messageOf(error)),
  })
}

const hasSystemCode = (error: Error): boolean =>
  'code' in error && /^E(?!RR_)[A-Z_]+$/u.test(String(error.code))

/** Failures of the network have a code of the system; those of pg itself only a message. */
const fromClient = (error: Error): DatabaseErrorKind => {
  if (error instanceof RangeError) return 'value'
  if (error.message.includes('timeout exceeded when trying to connect')) return 'busy'
  const ofTheConnection =
    error instanceof AggregateError ||
    hasSystemCode(error) ||
    /connection terminated|connection error|not queryable/iu.test(error.message)
  return ofTheConnection ? 'unreachable' : 'other'
}

/** What pg threw, by the name both engines share. */
const failureOf = (error: unknown): DatabaseError => {
  if (error instanceof DatabaseError) return error
  if (error instanceof PgError) return fromServer(error)
  return new DatabaseError(error instanceof Error ? fromClient(error) : 'other', { cause: error })
}

/** What pg gives, or throws by the shared name. */
export const named = async <Result>(answer: Promise<Result>): Promise<Result> => {
  try {
    return await answer
  } catch (error) {
    throw failureOf(error)
  }
}

/** Whether the same transaction may succeed when it is done again: the engine ended it for another's sake. */
export const mayBeRepeated = (error: unknown): boolean =>
  error instanceof DatabaseError &&
  error.cause instanceof Error &&
  /^(?:40001|40P01): /u.test(error.cause.message)
