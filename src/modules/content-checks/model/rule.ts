import type { Checked } from './checked.ts'
import type { Found, Severity } from './finding.ts'

/** A paragraph of a body, or a document by what the rule looks at. */
export type Example = string | Partial<Checked>

/** A rule as data: what it is called, what it stands on, how grave it is, and what it finds. */
export interface Rule {
  readonly id: string
  readonly title: string
  readonly basis: string
  readonly severity: Severity
  /** No office may switch it off or make it less grave. */
  readonly fixed?: true
  /** What it finds, and what it nearly finds but does not. */
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] }
  readonly find: (checked: Checked) => readonly Found[]
}
