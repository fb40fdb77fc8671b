import { refuse } from '#platform/refusal'
import { timingSafeEqual } from 'node:crypto'
import type { RequestCells } from '../cells.ts'
import { codeDigest } from '../intake/query-code.ts'
import type { Query, RequestRow } from '../schema/index.ts'

/** What an applicant shows: the code of the receipt, and the name it was registered under. */
export interface Credentials {
  readonly code: string
  readonly name: string
}

/** Of the length of an index; no name gives it. */
const nobody = '0'.repeat(64)

const equal = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/**
 * The request of an applicant. The same work is done and the same words are said whether the code or the name is
 * wrong, so that neither can be found out alone. Throws Refusal `track-unknown`.
 */
export const requestOfApplicant = async (
  query: Query,
  { code, name }: Credentials,
  cells: RequestCells,
): Promise<RequestRow> => {
  const row = await query
    .selectFrom('request')
    .selectAll()
    .where('code_digest', '=', codeDigest(code))
    .executeTakeFirst()
  const stored = row?.name_index ?? nobody
  const named = cells.indexes('name', name.slice(0, 200)).map((index) => equal(index, stored))
  if (row !== undefined && named.includes(true)) return row
  throw refuse(
    'missing',
    'track-unknown',
    '没有查到',
    '查询码或者姓名（名称）不对。请按回执上的查询码和申请表上的姓名（名称）填写。',
  )
}
