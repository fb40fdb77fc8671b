import type { LocalDate } from '#statute/calendar'
import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import type { RuleChoice } from '#modules/content-checks'
import { askLinks, choicesFor, examplesOf, rules } from '#modules/content-checks'
import type { OrganisationId } from '#modules/organisations'
import { superiorsOf } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Query, Writing } from '../schema/index.ts'
import { contentOf, loadDocument } from '../store/index.ts'
import { outsideLinks } from './links.ts'

/** A rule as a body has it. */
export interface RuleLine {
  readonly id: string
  readonly title: string
  readonly basis: string
  readonly severity: 'blocks' | 'warns'
  readonly fixed: boolean
  readonly inForce: RuleChoice
  readonly choice: RuleChoice | null
  readonly bad: readonly string[]
  readonly good: readonly string[]
}

/** Every rule, and how grave it is for a body: by its own decision, else by one above it, else as it comes. */
export const contentRulesFor = async (
  query: Query,
  organisation: OrganisationId,
  today: LocalDate,
): Promise<readonly RuleLine[]> => {
  const above = await superiorsOf(query, organisation, today)
  const own = await choicesFor(query, [organisation])
  const all = await choicesFor(query, [organisation, ...above.map(({ id }) => id)])
  return rules.map((rule) => {
    const { id, title, basis, severity, fixed = false } = rule
    return {
      id,
      title,
      basis,
      severity,
      fixed,
      inForce: fixed ? severity : (all.get(id) ?? severity),
      choice: own.get(id) ?? null,
      ...examplesOf(rule),
    }
  })
}

/**
 * Puts the links of the newest version of a document down to be asked for in the background. Gives how many. Throws
 * Refusal `document-missing`.
 */
export const checkDocumentLinks = async (
  tx: Writing,
  act: Act,
  document: DocumentId,
  sealer: Sealer,
): Promise<number> => {
  const row = await loadDocument(tx, document)
  const urls = outsideLinks(await contentOf(tx, sealer, row))
  return askLinks(tx, act, { organisation: row.organisation, subject: `document:${document}`, urls })
}
