import type { Act } from '#platform/audit'
import { dayOf } from '#platform/clock'
import type { RequestCells } from '../cells.ts'
import type { Case, Corrected, Fact, FactKind } from '../events/index.ts'
import { caseOf, factText, foldCase } from '../events/index.ts'
import { calendarIn } from '#platform/calendar'
import { refuse } from '#platform/refusal'
import type { Writing } from '../schema/index.ts'
import { append } from './append.ts'
import type { OnRequest } from './approach.ts'
import { approach } from './approach.ts'
import { assertOfBody } from './people.ts'
import { textsOf } from './texts.ts'

/** What may be struck out: the rest may only be put right. */
const strikable: ReadonlySet<FactKind> = new Set<FactKind>([
  'task-given',
  'task-answered',
  'searched',
  'clarification-asked',
  'clarified',
  'third-party-asked',
  'third-party-reached',
  'third-party-answered',
  'third-party-silent',
  'agency-asked',
  'agency-reached',
  'agency-answered',
  'agency-silent',
  'explanation-asked',
  'explained',
  'reasonable-delay-set',
  'extension-approved',
  'extended',
  'fee-noticed',
  'fee-notice-reached',
  'fee-paid',
  'material-added',
  'note',
  'linked',
])

/** What is only put right: nothing signed, nothing decided is ever corrected. */
const mendable: ReadonlySet<FactKind> = new Set<FactKind>([
  ...strikable,
  'registered',
  'received',
  'delivered',
  'notified',
  'withdrawn',
])

/** What a correction may do to an event of a kind: strike it out as well, or only put it right; undefined where nothing. */
export const mendingOf = (kind: FactKind): 'strike' | 'mend' | undefined => {
  if (strikable.has(kind)) return 'strike'
  return mendable.has(kind) ? 'mend' : undefined
}

export interface CorrectFact extends OnRequest {
  /** `seq` of the event that was written down wrongly. */
  readonly replaces: number
  /** What happened in truth, of the same kind; null where it did not happen. */
  readonly fact: Corrected['fact']
  readonly reason: string
}

const wrong = (sentence: string) => refuse('conflict', 'request-correction', '不能这样更正', sentence, 'fact')

/** Fields of an event that are who or what it is about, and stay. */
const assertSame = (old: Fact, fact: NonNullable<Corrected['fact']>): void => {
  if (old.kind !== fact.kind) throw wrong('更正只能改日期和内容，不能换成另一种记录。')
  if ('party' in old && 'party' in fact && old.party !== fact.party)
    throw wrong('更正不能换征求意见的对象；请划去以后重新记录。')
  if (old.kind === 'registered' && fact.kind === 'registered') {
    const kept = old.number === fact.number && old.origin === fact.origin && old.channel === fact.channel
    if (!kept) throw wrong('登记编号、来源和渠道不能更正。')
  }
}

/**
 * Puts an event right, or strikes it out, by a new event that names it: nothing is edited. The statute must let the whole
 * file have happened so, and what stands behind it (a submitted draft, a decision, a closing) must still stand. Throws
 * Refusal `request-correction`, `clock-…`, `request-text`, and what the table of states says.
 */
export const correctFact = async (
  tx: Writing,
  act: Act,
  { replaces, fact, reason, ...input }: CorrectFact,
  cells: RequestCells,
): Promise<Case> => {
  const { row, file, found, by } = await approach(tx, act, input, 'corrected')
  const old = found.events.find(({ seq }) => seq === replaces)
  if (old === undefined || !mendable.has(old.kind) || (fact === null && !strikable.has(old.kind)))
    throw wrong(old === undefined ? '没有这条记录，或者已经划去。' : `“${factText(old)}”不能更正或者划去。`)
  if (fact !== null) {
    assertSame(old, fact)
    await assertOfBody(tx, row.organisation, fact)
  }
  const correction: Corrected = { kind: 'corrected', on: dayOf(act.at), replaces, fact }
  const calendar = await calendarIn(tx)
  const event = { ...correction, seq: file.length + 1, recordedAt: act.at, by, hasSecret: true }
  const after = foldCase([...file, event], calendar)
  if (!('kind' in after) && after.stage !== caseOf(file, calendar).stage)
    throw wrong('更正会使已经审签、决定或者办结的记录失去前提，请先退回或者撤销后面的记录。')
  const secret = textsOf('corrected', { reason })
  return append(tx, act, { row, file, by, entries: [{ fact: correction, secret }] }, cells)
}
