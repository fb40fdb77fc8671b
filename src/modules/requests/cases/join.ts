import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { RequestCells } from '../cells.ts'
import type { Case } from '../events/index.ts'
import type { RequestId } from '../ids.ts'
import type { RequestRow, Writing } from '../schema/index.ts'
import { append, writeInto } from './append.ts'
import type { OnRequest } from './approach.ts'
import { approach } from './approach.ts'
import { loadCase } from './load.ts'
import { textsOf } from './texts.ts'

const wrong = (sentence: string) => refuse('conflict', 'request-join', '不能这样办', sentence, 'other')

const samePerson = (one: RequestRow, other: RequestRow): boolean =>
  one.name_index === other.name_index &&
  (one.id_index === null || other.id_index === null || one.id_index === other.id_index)

/** Another request of the same body, before its decision. */
const otherOf = async (tx: Writing, row: RequestRow, id: RequestId) => {
  const other = await loadCase(tx, id)
  if (id === row.id || other.row.organisation !== row.organisation) throw wrong('请选择本机构的另一件申请。')
  return other
}

export interface MergeRequest extends OnRequest {
  /** The one that goes on. */
  readonly into: RequestId
  readonly reason: string
}

/**
 * The same request written down twice, over two channels say: this one is a record only, the other goes on. Never for
 * two requests: they are linked, and each counts. The one received first goes on, so that nobody waits longer. Throws
 * Refusal `request-join`, `request-text`, and what the table of states says.
 */
export const mergeRequest = async (
  tx: Writing,
  act: Act,
  { into, reason, ...input }: MergeRequest,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'merged')
  const other = await otherOf(tx, row, into)
  if (!samePerson(row, other.row)) throw wrong('申请人不是同一个人，不是重复登记；可以关联，各自答复。')
  if (other.found.outcome !== null || !other.found.counted)
    throw wrong('另一件已经有结果，或者只是记录；后来的申请应当另行答复。')
  const [mine, theirs] = [found.clock?.receivedOn, other.found.clock?.receivedOn]
  if (theirs === undefined || (mine !== undefined && theirs > mine))
    throw wrong('应当并入收到在先的那一件，期限按先收到的计算。')
  const fact = { kind: 'merged', on: dayOf(act.at), into } as const
  const secret = textsOf('merged', { reason })
  return append(tx, act, { row, file, by, entries: [{ fact, secret }] }, cells)
}

export interface LinkRequest extends OnRequest {
  readonly other: RequestId
}

/**
 * 条例第四十四条: lays two requests side by side, each counted and answered by itself; written into both files. Throws
 * Refusal `request-join`, and what the table of states says.
 */
export const linkRequest = async (
  tx: Writing,
  act: Act,
  { other: id, ...input }: LinkRequest,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'linked')
  const other = await otherOf(tx, row, id)
  if (found.events.some((event) => event.kind === 'linked' && event.other === id))
    throw wrong('这两件申请已经关联。')
  const on = dayOf(act.at)
  const back = { fact: { kind: 'linked', on, other: row.id } } as const
  await writeInto(tx, act, { row: other.row, file: other.file, by, entries: [back] }, cells)
  const entries = [{ fact: { kind: 'linked', on, other: id } } as const]
  return append(tx, act, { row, file, by, entries }, cells)
}
