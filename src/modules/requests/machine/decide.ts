import { Refusal } from '#platform/refusal'
import type { Case, FactKind } from '../events/index.ts'
import { stages } from '../schema/index.ts'
import { requirements } from './requirements.ts'
import type { Move } from './table.ts'
import { factKinds, movesOf, rules } from './table.ts'
import type { Bar, Part } from './words.ts'
import { bars, partTitle } from './words.ts'

/** Everything a decision needs: the case, and what the caller is to it. A plain value. */
export interface Situation {
  readonly found: Case
  /** What the caller is to the request, and may do at its body. */
  readonly parts: ReadonlySet<Part>
  /** What keeps the caller from some things. */
  readonly bars: ReadonlySet<Bar>
  /** Who may take the level that is due, in words; null where none is. */
  readonly turn: { readonly title: string; readonly who: string } | null
}

/** What may be done: offered, or with a sentence on why not. */
export interface Choice {
  readonly kind: FactKind
  readonly title: string
  readonly basis: string
  readonly allowed: boolean
  readonly why: string | null
}

/** May, or why not: by code and in a sentence. */
export type Verdict =
  { readonly ok: true } | { readonly ok: false; readonly code: string; readonly why: string }

const fits = ({ from }: Move, { found }: Situation): boolean => from.includes(found.stage)

const wrongPerson = (moves: readonly Move[], { turn }: Situation): string => {
  const who = [...new Set(moves.flatMap((move) => move.who))]
  if (who.includes('turn') && turn !== null) return `现在轮到“${turn.title}”环节，由${turn.who}办理。`
  return `要由${who.map((part) => partTitle(part)).join('或者')}办理。`
}

const alongMove = (move: Move, situation: Situation): Verdict => {
  const bar = move.not.find((each) => situation.bars.has(each))
  if (bar !== undefined) return { ok: false, code: 'request-same-person', why: bars[bar].why }
  const unmet = move.needs.find((need) => !requirements[need].holds(situation.found))
  return unmet === undefined
    ? { ok: true }
    : { ok: false, code: `request-${unmet}`, why: requirements[unmet].why }
}

/** Whether an event may be written down in a situation: its stage, who asks, who may not, what else must be so. Pure. */
export const decide = (situation: Situation, kind: FactKind): Verdict => {
  const { title } = rules[kind]
  const fitting = movesOf(kind).filter((move) => fits(move, situation))
  if (fitting.length === 0) {
    const why = `这件申请现在是“${stages[situation.found.stage]}”，不能${title}。请刷新页面，看现在可以办什么。`
    return { ok: false, code: 'request-not-so', why }
  }
  const mine = fitting.filter(({ who }) => who.some((part) => situation.parts.has(part)))
  const verdicts = mine.map((move) => alongMove(move, situation))
  return (
    verdicts.find(({ ok }) => ok) ??
    verdicts[0] ?? { ok: false, code: 'request-not-yours', why: wrongPerson(fitting, situation) }
  )
}

/** Everything that makes sense in a situation, each allowed or with why not: the buttons. */
export const choicesOf = (situation: Situation): readonly Choice[] =>
  factKinds
    .filter((kind) => movesOf(kind).some((move) => fits(move, situation)))
    .map((kind) => {
      const verdict = decide(situation, kind)
      const { title, basis } = rules[kind]
      return { kind, title, basis, allowed: verdict.ok, why: verdict.ok ? null : verdict.why }
    })

/** The same decision for a command. Throws Refusal with the sentence of the button. */
export const assertMay = (situation: Situation, kind: FactKind): void => {
  const verdict = decide(situation, kind)
  if (!verdict.ok) throw new Refusal('conflict', verdict.code, `现在不能${rules[kind].title}`, verdict.why)
}
