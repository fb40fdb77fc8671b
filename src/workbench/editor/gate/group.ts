import type { Finding } from '../../documents/words.ts'

/** Findings of one rule that are shown together. */
export interface Group {
  readonly key: string
  readonly title: string
  readonly findings: readonly Finding[]
}

/** So many of a rule are shown one by one. */
const few = 3

/** Findings in the order they are shown: what blocks first; many of the same rule under its name. */
export const groupsOf = (findings: readonly Finding[]): readonly (Finding | Group)[] => {
  const order = findings.toSorted((one, other) => Number(other.blocks) - Number(one.blocks))
  const same = Map.groupBy(order, ({ gate, code, title, blocks }) =>
    gate === 'content' && title !== null && !blocks ? code : '',
  )
  const told = new Set<string>()
  return order.flatMap((finding): readonly (Finding | Group)[] => {
    const of = finding.blocks || finding.gate !== 'content' ? [] : (same.get(finding.code) ?? [])
    if (of.length <= few) return [finding]
    if (told.has(finding.code)) return []
    told.add(finding.code)
    return [{ key: finding.code, title: finding.title ?? '', findings: of }]
  })
}
