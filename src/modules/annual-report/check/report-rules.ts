import { contentRules } from './form/content.ts'
import { dateRules } from './form/dates.ts'
import { editionRules } from './form/edition.ts'
import { structureRules } from './form/structure.ts'
import { titleRules } from './form/title.ts'
import type { Rule } from './rule.ts'
import type { ReportSubject } from './subject.ts'
import { cellRules } from './tables/cells.ts'
import { identityRules } from './tables/identities.ts'
import { proactiveRules } from './tables/proactive.ts'
import { textRules } from './text/rules.ts'
import { staleRules } from './text/stale-year.ts'

/** Every rule that needs one report, in the order its findings are shown. */
export const reportRules: readonly Rule<ReportSubject>[] = [
  ...identityRules,
  ...cellRules,
  ...proactiveRules,
  ...textRules,
  ...editionRules,
  ...structureRules,
  ...contentRules,
  ...titleRules,
  ...dateRules,
  ...staleRules,
]
