import type { DecisionKind } from './kinds/all.ts'
import { decisionOf } from './of-kind.ts'

/** What a request comes to whose parts came to different ends. */
export type Combined =
  | { readonly kind: 'decided'; readonly decision: DecisionKind }
  /** Nothing is given, for several reasons: a clerk names the main one, or the request is split. */
  | { readonly kind: 'undecided'; readonly among: readonly DecisionKind[]; readonly message: string }

const gives = (kind: DecisionKind): boolean => decisionOf(kind).row === '3.1' || kind === 'partial'

/**
 * 条例第三十七条, note of table 3 （二）: a request of which a part is given is 部分公开 and counted there alone.
 * Where nothing is given and the reasons differ, `principal` says which one counts; that choice is practice.
 */
export const combine = (parts: readonly DecisionKind[], principal?: DecisionKind): Combined => {
  const kinds = [...new Set(parts)]
  const [only] = kinds
  if (only !== undefined && kinds.length === 1) return { kind: 'decided', decision: only }
  if (kinds.some(gives))
    return {
      kind: 'decided',
      decision: kinds.every((one) => decisionOf(one).row === '3.1') ? 'disclosed' : 'partial',
    }
  if (principal !== undefined && kinds.includes(principal)) return { kind: 'decided', decision: principal }
  return {
    kind: 'undecided',
    among: kinds,
    message: '各部分处理理由不同而又都不公开，请选定主要理由，或者按“一事一申请”拆分后分别答复。',
  }
}
