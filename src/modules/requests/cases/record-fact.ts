import type { Act } from '#platform/audit'
import { refuse } from '#platform/refusal'
import type { RequestCells } from '../cells.ts'
import type { Case, Fact, Secret } from '../events/index.ts'
import type { Writing } from '../schema/index.ts'
import { append } from './append.ts'
import type { OnRequest } from './approach.ts'
import { approach } from './approach.ts'
import { assertOfBody } from './people.ts'
import { textsOf } from './texts.ts'

/** Facts that are only written down. The others are worked out by commands of their own. */
export type PlainKind =
  | 'discarded'
  | 'assigned'
  | 'task-given'
  | 'task-answered'
  | 'searched'
  | 'clarification-asked'
  | 'clarified'
  | 'third-party-reached'
  | 'third-party-answered'
  | 'third-party-silent'
  | 'agency-asked'
  | 'agency-reached'
  | 'agency-answered'
  | 'agency-silent'
  | 'explanation-asked'
  | 'explained'
  | 'reasonable-delay-set'
  | 'extension-approved'
  | 'fee-notice-reached'
  | 'fee-paid'
  | 'withdrawn'
  | 'material-added'
  | 'note'
  | 'closed'
  | 'archived'
export type PlainFact = Extract<Fact, { readonly kind: PlainKind }>

export interface RecordFact extends OnRequest {
  readonly fact: PlainFact
  /** Texts that may hold personal data, by the names `textsOf` knows: kept sealed. */
  readonly secret?: Secret | undefined
}

const assertFits = ({ tasks }: Case, fact: PlainFact): void => {
  if (fact.kind === 'task-answered' && !tasks.some(({ task }) => task === fact.task))
    throw refuse('conflict', 'request-task', '没有这项交办', '这项交办已经回复，或者没有交办过。', 'task')
  if (fact.kind === 'task-given' && fact.due < fact.on)
    throw refuse('invalid', 'request-task', '期限不对', '回复的期限不能早于交办之日。', 'due')
  if (fact.kind === 'agency-asked' && (fact.party.trim() === '' || fact.party.length > 100))
    throw refuse('invalid', 'request-text', '缺少内容', '请填写机关的名称，最多100个字。', 'party')
  if (fact.kind === 'material-added' && fact.files.length === 0 && fact.need === null)
    throw refuse('invalid', 'request-file', '没有材料', '请上传材料，或者写明它证明什么。', 'files')
}

/**
 * Writes a fact into the file of a request: load, decide by the table and the clock, append, project, one row of the
 * trail. An earlier day is allowed where the law's clock allows it. Gives the case behind it. Throws Refusal: what the
 * table of states and the statute say, `request-changed`, `request-text`, `request-person`, `request-section`,
 * `request-file`, `request-task`.
 */
export const recordFact = async (
  tx: Writing,
  act: Act,
  { fact, secret, ...input }: RecordFact,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, fact.kind)
  const texts = textsOf(fact.kind, secret)
  assertFits(found, fact)
  await assertOfBody(tx, row.organisation, fact)
  return append(tx, act, { row, file, by, entries: [{ fact, secret: texts }] }, cells)
}
