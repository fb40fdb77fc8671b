import { Refusal } from '#platform/refusal'
import type { DisclosureMode, Stage, Visibility } from '../schema/index.ts'
import { stages, visibilities } from '../schema/index.ts'
import type { Event, Move } from './events.ts'
import { eventNames, events, movesOf } from './events.ts'
import type { Bar, Requirement, Part } from './words.ts'
import { bars, partTitle } from './words.ts'

/** Where a document is. */
export interface State {
  readonly stage: Stage
  readonly visibility: Visibility
  readonly mode: DisclosureMode
}

/** Everything a decision needs: where the document is, who asks, how far its review is. A plain value. */
export interface Situation extends State {
  /** What the caller is to the document, and may do at its body. */
  readonly parts: ReadonlySet<Part>
  /** What keeps the caller from some things. */
  readonly bars: ReadonlySet<Bar>
  /** The step that is due: its title, and in words who may take it; null where none is. */
  readonly turn: { readonly title: string; readonly who: string } | null
  readonly secrecySigned: boolean
  /** What the gates found that must be mended first. */
  readonly blocks: readonly string[]
  readonly openOverride: boolean
  /** Whether a complete valid chain, or an override, stands under what was published last. */
  readonly stands: boolean
}

/** What may be done: offered, or with a sentence on why not. */
export interface Choice {
  readonly event: Event
  readonly title: string
  readonly allowed: boolean
  readonly why: string | null
}

const fits = (move: Move, { stage, visibility, mode }: State): boolean =>
  move.from.includes(stage) && move.seen.includes(visibility) && (move.modes?.includes(mode) ?? true)

/** Whether an event is possible in a state at all, whoever asks. */
export const possible = (state: State, event: Event): boolean =>
  movesOf(event).some((move) => fits(move, state))

const whoseTurn = ({ turn, secrecySigned }: Situation): string => {
  if (turn !== null) return `现在轮到“${turn.title}”环节，由${turn.who}办理。`
  return secrecySigned ? '各环节都已签署。' : '各环节都已签署，还在等保密审查。'
}

const wrongPerson = (move: Move, situation: Situation): string => {
  const others = move.who.filter((part) => part !== 'turn')
  if (others.length === 0) return whoseTurn(situation)
  return `要由${move.who.map((part) => partTitle(part)).join('或者')}办理。`
}

const unmet: Readonly<Record<Requirement, (situation: Situation) => string | undefined>> = {
  'gate-clear': ({ blocks }) =>
    blocks.length === 0 ? undefined : `内容检查有 ${blocks.length} 处要先处理：${blocks[0] ?? ''}`,
  'secrecy-open': ({ secrecySigned }) => (secrecySigned ? '这一轮的保密审查已经签署。' : undefined),
  'secrecy-signed': ({ secrecySigned }) =>
    secrecySigned ? undefined : '还没有通过保密审查，任何情况下都要先审查、后公开。',
  'open-override': ({ openOverride }) => (openOverride ? undefined : '没有还要补审的应急发布。'),
  stands: ({ stands }) =>
    stands ? undefined : '上次公开的那一版没有完整有效的签署，请修改后重新送审，再发布。',
}

const notSo = ({ stage, visibility, mode }: State, event: Event): string => {
  const title = events[event].title
  if (mode !== 'proactive' && possible({ stage, visibility, mode: 'proactive' }, event))
    return `源头认定不是主动公开，不能${title}；请先修改公开方式。`
  if (mode === 'proactive' && possible({ stage, visibility, mode: 'withheld' }, event))
    return `源头认定是主动公开，不能${title}；请先修改公开方式。`
  return `文件现在是“${stages[stage]}、${visibilities[visibility]}”，不能${title}。请刷新页面，看现在可以办什么。`
}

/** Why a caller may not, by code; or where it leads. */
export type Verdict =
  | { readonly ok: true; readonly move: Move }
  | { readonly ok: false; readonly code: string; readonly why: string }

const no = (code: string, why: string): Verdict => ({ ok: false, code, why })

const first = <Value>(list: readonly Value[], has: (value: Value) => boolean): Value | undefined =>
  list.find((value) => has(value))

/** Whether an event may happen in a situation: its state, who asks, who may not, what else must be so. Pure. */
export const decide = (situation: Situation, event: Event): Verdict => {
  const move = first(movesOf(event), (each) => fits(each, situation))
  if (!move) return no('document-not-so', notSo(situation, event))
  if (!move.who.some((part) => situation.parts.has(part)))
    return no('document-not-yours', wrongPerson(move, situation))
  const bar = first(move.not, (each) => situation.bars.has(each))
  if (bar) return no('document-same-person', bars[bar].why)
  for (const need of move.needs) {
    const why = unmet[need](situation)
    if (why !== undefined) return no(need === 'gate-clear' ? 'gate-blocks' : `document-${need}`, why)
  }
  return { ok: true, move }
}

/** What of an event is offered in a state: an after-review only while one is open. */
const offered = (situation: Situation, event: Event): boolean =>
  possible(situation, event) && (event !== 'review-override' || situation.openOverride)

/** Everything that makes sense in a situation, each allowed or with why not: the buttons. */
export const choicesOf = (situation: Situation): readonly Choice[] =>
  eventNames
    .filter((event) => offered(situation, event))
    .map((event) => {
      const verdict = decide(situation, event)
      return { event, title: events[event].title, allowed: verdict.ok, why: verdict.ok ? null : verdict.why }
    })

/** The same decision for a command: gives where it leads. Throws Refusal with the sentence of the button. */
export const assertMay = (situation: Situation, event: Event): Move => {
  const verdict = decide(situation, event)
  if (verdict.ok) return verdict.move
  throw new Refusal('conflict', verdict.code, `现在不能${events[event].title}`, verdict.why)
}

/** The state behind a move. `complete`: all have signed by it. */
export const nextOf = (
  { stage, visibility }: State,
  move: Move,
  complete = false,
): { readonly stage: Stage; readonly visibility: Visibility } => ({
  stage: (complete ? move.whenComplete : undefined) ?? move.stage ?? stage,
  visibility: move.visibility ?? visibility,
})

/** What a save makes of the stage: undefined where nothing may be saved. */
export const afterSave = (state: State): Stage | undefined => {
  const move = movesOf('save').find((each) => fits(each, state))
  return move && nextOf(state, move).stage
}
