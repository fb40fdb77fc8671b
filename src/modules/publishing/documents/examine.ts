import type { LocalDate } from '#statute/calendar'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import type { Examination } from '../gate/index.ts'
import { examineFor } from '../gate/index.ts'
import type { Query } from '../schema/index.ts'

/** Halves of characters put right, place by place: findings say where something stands in what was typed. */
const wellFormed = (content: Content): Content =>
  // The same shape goes out as came in.
  JSON.parse(JSON.stringify(content), (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  ) as Content

/**
 * What the gates say of a content while it is typed, and its body as it would be kept. Nothing is saved. Throws Refusal
 * `body-too-long`.
 */
export const examineContent = (
  query: Query,
  organisation: OrganisationId,
  typed: Content,
  today: LocalDate,
  document: DocumentId | null = null,
): Promise<Examination> => examineFor(query, organisation, wellFormed(typed), today, document)
