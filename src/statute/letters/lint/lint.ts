import type { Letter } from '../compose.ts'
import type { LetterCase, LetterFinding, LetterRule } from './rule.ts'
import { contentRules } from './rules/content.ts'
import { dateRules } from './rules/dates.ts'
import { kindRules } from './rules/kind.ts'
import { lawRules } from './rules/law.ts'
import { partyRules } from './rules/parties.ts'
import { remedyRules } from './rules/remedies.ts'

/** Every rule of letters, in the order they are told. */
export const letterRules: readonly LetterRule[] = [
  ...kindRules,
  ...dateRules,
  ...lawRules,
  ...partyRules,
  ...contentRules,
  ...remedyRules,
]

/**
 * Holds a letter against its case by the law of its own day: an old letter is held against the law it was written
 * under. Pure. Nothing where it may go out.
 */
export const lintLetter = (letter: Letter, found: LetterCase): readonly LetterFinding[] =>
  letterRules.flatMap(({ id, title, article, severity, find }) =>
    find(letter, found).map((defect) => ({ rule: id, title, article, severity, ...defect })),
  )
