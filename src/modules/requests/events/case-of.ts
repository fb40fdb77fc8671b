import type { Calendar } from '#statute/calendar'
import type { Clock, ClockRules, Irregular } from '#statute/deadlines'
import type { Stage, Visibility } from '../schema/index.ts'
import type { Case, DraftState, FirstAnswer, Lateness, Outcome } from './case.ts'
import { draftAfter, isComplete } from './draft-state.ts'
import type { Standing } from './effective.ts'
import { effective } from './effective.ts'
import type { CaseEvent, ExtensionApproved, Fact } from './facts.ts'
import { outcomeOf, latenessOf } from './outcome.ts'
import type { Round } from './rounds.ts'
import { clockOfRound, roundsOf } from './rounds.ts'
import { stageAfter } from './stage.ts'
import { openTasksOf, openWaitsOf } from './waits.ts'

/** A round with its clock, outcome and lateness. */
interface FoldedRound extends FirstOutcome {
  readonly round: Round
  readonly clock: Clock | null
}

interface FirstOutcome {
  readonly outcome: Outcome | null
  readonly lateness: Lateness
}

/** Every round, or what cannot have happened so. */
const foldRounds = (
  [first, ...more]: readonly [Round, ...Round[]],
  calendar: Calendar,
  rules?: ClockRules,
): readonly [FoldedRound, ...FoldedRound[]] | Irregular => {
  const folded = (round: Round, clock: Clock | null): FoldedRound => ({
    round,
    clock,
    outcome: outcomeOf(round),
    lateness: latenessOf(round, clock),
  })
  const receipt = clockOfRound(first, null, calendar, rules)
  if (receipt?.kind === 'irregular') return receipt
  const all: [FoldedRound, ...FoldedRound[]] = [folded(first, receipt)]
  for (const round of more) {
    const clock = clockOfRound(round, receipt, calendar, rules)
    if (clock?.kind === 'irregular') return clock
    all.push(folded(round, clock))
  }
  return all
}

/** The first answer there was: what table 3 counts. */
const firstAnswer = (rounds: readonly FoldedRound[]): FirstAnswer | null => {
  for (const { outcome, lateness } of rounds) if (outcome !== null) return { outcome, lateness }
  return null
}

interface Walked {
  readonly stage: Stage
  readonly draft: DraftState | null
}

const walk = (events: readonly Standing[]): Walked => {
  let walked: Walked = { stage: 'unconfirmed', draft: null }
  for (const event of events) {
    const draft = draftAfter(walked.draft, event)
    walked = { draft, stage: stageAfter(walked.stage, event, isComplete(draft)) }
  }
  return walked
}

const lastOf = <Kind extends Fact['kind']>(events: readonly Standing[], kind: Kind) =>
  events.findLast(
    (event): event is Standing & { readonly kind: Kind } & Extract<Fact, { readonly kind: Kind }> =>
      event.kind === kind,
  )

/** The consent that waits to be told: the last one, unless an extension was told after it. */
const pendingApproval = (events: readonly Standing[]): CaseEvent<ExtensionApproved> | null => {
  const approved = lastOf(events, 'extension-approved')
  return approved === undefined || events.some(({ kind }) => kind === 'extended') ? null : approved
}

const records: ReadonlySet<Stage> = new Set<Stage>(['split', 'merged', 'discarded'])

const visibilityOf = (stage: Stage, events: readonly Standing[]): Visibility => {
  if (stage === 'discarded') return 'none'
  return events.some(({ kind }) => kind === 'delivered' || kind === 'notified') ? 'answer' : 'progress'
}

/**
 * A request from its events: a pure fold. Gives the statute's own value where the events cannot have happened so.
 * Throws CalendarError beyond the calendar, and where the first event is no registration.
 */
export const foldCase = (
  all: readonly CaseEvent[],
  calendar: Calendar,
  rules?: ClockRules,
): Case | Irregular => {
  const events = effective(all)
  const registered = lastOf(events, 'registered')
  if (registered === undefined) throw new TypeError('the file of a request begins with its registration')
  const rounds = foldRounds(roundsOf(events), calendar, rules)
  if ('kind' in rounds) return rounds
  const { round, clock, outcome, lateness } = rounds.at(-1) ?? rounds[0]
  const { stage, draft } = walk(events)
  const open = outcome === null && !records.has(stage)
  const tasks = open ? openTasksOf(events) : []
  const assigned = lastOf(events, 'assigned')
  const merged = lastOf(events, 'merged')
  return {
    seq: all.at(-1)?.seq ?? 0,
    events,
    number: registered.number,
    applicantKind: registered.applicantKind,
    channel: registered.channel,
    origin: registered.origin,
    stage,
    handler: assigned?.person ?? null,
    section: assigned?.section ?? null,
    clock,
    outcome,
    lateness,
    answered: firstAnswer(rounds),
    reopened: lastOf(events, 'reopened') ?? null,
    visibility: visibilityOf(stage, round),
    waits: open ? openWaitsOf(clock, round, tasks) : [],
    tasks,
    draft,
    extensionApproved: pendingApproval(round),
    fee: lastOf(events, 'fee-noticed')?.fen ?? null,
    counted: !records.has(stage),
    supersededBy: lastOf(events, 'split')?.children ?? (merged ? [merged.into] : []),
  }
}

/** The same of events that were let in one by one; that they do not fit is a defect. */
export const caseOf = (events: readonly CaseEvent[], calendar: Calendar, rules?: ClockRules): Case => {
  const found = foldCase(events, calendar, rules)
  if ('kind' in found) throw new TypeError(`stored events do not fit: ${found.code}`)
  return found
}
