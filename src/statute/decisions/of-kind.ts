import type { OtherHandling } from '#statute/report-form'
import type { DecisionKind } from './kinds/all.ts'
import { decisions } from './kinds/all.ts'
import type { Kind } from './kinds/kind.ts'
import type { NeedId } from './needs.ts'
import type { ResultRow } from './row.ts'
import { printedRow } from './row.ts'

/** A row of the form no decision could end in. `never` as long as every row is reached; the next line says so. */
type Unreached = Exclude<ResultRow, (typeof decisions)[DecisionKind]['row']>

/** Names of kinds; the compiler stops here where a row of table 3 has none. */
export const decisionKinds: readonly ([Unreached] extends [never] ? DecisionKind : never)[] = Object.keys(
  decisions,
) as DecisionKind[]

/** What the law says of a kind. */
export const decisionOf = (kind: DecisionKind): Kind => decisions[kind]

/** The one row of table 3 a decision is counted in, by how the report prints （六）其他处理. */
export const rowOf = (kind: DecisionKind, other: OtherHandling = 'itemised'): string =>
  printedRow(decisions[kind].row, other)

/** What is still missing before a decision of a kind may be issued; nothing where it may. */
export const missingFor = (kind: DecisionKind, present: ReadonlySet<NeedId>): readonly NeedId[] =>
  decisionOf(kind).needs.filter((need) => !present.has(need))

/** Whether the answer hands information over, whole or in part: 条例第三十六条第二项、第三十七条. Pure. */
export const handsOver = (kind: DecisionKind): boolean => kind === 'disclosed' || kind === 'partial'
