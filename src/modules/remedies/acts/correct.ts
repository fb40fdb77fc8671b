import type { Calendar } from '#statute/calendar'
import type { Act } from '#platform/audit'
import { calendarIn } from '#platform/calendar'
import { dayOf } from '#platform/clock'
import { refuse } from '#platform/refusal'
import type { PlainFact, Remedy, RemedyEvent, RemedyFactKind } from '../events/index.ts'
import { remedyFactTitles, remedyOn } from '../events/index.ts'
import type { RecordedFact, RecordedKind } from '../machine/index.ts'
import { barTo, misfitOf, recordedKinds } from '../machine/index.ts'
import type { Writing } from '../schema/index.ts'
import { append } from './append.ts'
import type { RemedyKit } from './follow.ts'
import { followResult } from './follow.ts'
import { assertOfBody } from './of-body.ts'
import type { OnRemedy } from './record.ts'
import { approachRemedy } from './record.ts'
import { textsOf } from './texts.ts'

/** What a correction may do to an event of a kind: strike it out as well; undefined where nothing. */
export const remedyMendingOf = (kind: RemedyFactKind): 'strike' | undefined =>
  kind !== 'corrected' && recordedKinds.some((each) => each === kind) ? 'strike' : undefined

export interface CorrectRemedyFact extends OnRemedy {
  /** `seq` of the event that was written down wrongly. */
  readonly replaces: number
  /** What happened in truth, of the same kind; null where it did not happen. */
  readonly fact: RecordedFact | null
  readonly reason: string
}

const wrong = (sentence: string) => refuse('conflict', 'remedy-correction', '不能这样更正', sentence, 'fact')

const isRecorded = (fact: PlainFact): fact is RecordedFact => recordedKinds.some((kind) => kind === fact.kind)

const dayWritten = ({ recordedAt }: RemedyEvent) => dayOf(recordedAt)

/** Why a file cannot have come about so, one event behind the other; undefined where it can. */
const defectIn = (found: Remedy, calendar: Calendar): string | undefined => {
  const { events } = found
  for (const [at, event] of events.entries()) {
    if (at === 0 || !isRecorded(event)) continue
    const before = remedyOn(events.slice(0, at), dayWritten(event), calendar)
    const kind: RecordedKind = event.kind
    const defect = barTo(before, kind, dayWritten(event)) ?? misfitOf(before, event)?.sentence
    if (defect !== undefined)
      return `更正以后，第${event.seq}号记录“${remedyFactTitles[kind]}”失去前提：${defect}请先更正那一条。`
  }
  return undefined
}

/**
 * Puts an event right, or strikes it out, by a new event that names it. What stands behind it must still be able to have
 * happened; what already sent requests back is no longer corrected. Throws Refusal `remedy-correction`, `remedy-text`,
 * `remedy-person`, `remedy-file`, `remedy-changed`.
 */
export const correctRemedyFact = async (
  tx: Writing,
  act: Act,
  { replaces, fact, reason, ...input }: CorrectRemedyFact,
  kit: RemedyKit,
): Promise<Remedy> => {
  const { row, file, found } = await approachRemedy(tx, act, input)
  const old = found.events.find(({ seq }) => seq === replaces)
  if (old === undefined) throw wrong('没有这条记录，或者已经划去。')
  if (remedyMendingOf(old.kind) === undefined)
    throw wrong(`“${remedyFactTitles[old.kind]}”不能更正或者划去。`)
  if (fact !== null && fact.kind !== old.kind) throw wrong('更正只能改日期和内容，不能换成另一种记录。')
  const sentBack = found.events.findLast(({ kind }) => kind === 'redo-begun')?.seq ?? 0
  if (replaces < sentBack && ['ruled', 'served', 'bound'].includes(old.kind))
    throw wrong('申请已经据此转回重新办理，不能再更正结果；结果被改变的，请记录下一审级。')
  if (fact !== null) await assertOfBody(tx, row.organisation, fact)
  const { by } = input
  const calendar = await calendarIn(tx)
  const correction = { kind: 'corrected', on: dayOf(act.at), replaces, fact } as const
  const event = { ...correction, seq: file.length + 1, recordedAt: act.at, by, hasSecret: true }
  const defect = defectIn(remedyOn([...file, event], dayOf(act.at), calendar), calendar)
  if (defect !== undefined) throw wrong(defect)
  const secret = textsOf('corrected', { reason })
  const behind = await append(tx, act, { row, file, by, entries: [{ fact: correction, secret }] }, kit.sealer)
  return followResult(tx, act, { row, ...behind }, by, kit)
}
