import type { KindCode } from './codes.ts'
import { decisionKinds } from './decisions.ts'
import { documentKinds } from './documents.ts'
import { financeKinds } from './finance.ts'
import type { Kind } from './kind.ts'
import { officeKinds } from './office.ts'

/** All kinds, in the order they are offered. */
export const kinds: readonly Kind[] = [...documentKinds, ...decisionKinds, ...financeKinds, ...officeKinds]

const byCode: ReadonlyMap<KindCode, Kind> = new Map(kinds.map((kind) => [kind.code, kind]))

/** A kind by its code; every code has one, which a test holds. */
export const kindOf = (code: KindCode): Kind => {
  const kind = byCode.get(code)
  if (!kind) throw new Error(`no kind ${code}`)
  return kind
}
