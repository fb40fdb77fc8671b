import type { LocalDate } from '#statute/calendar'
import { dayOf } from '#platform/clock'
import type { Instant } from '#platform/clock'
import type { OrganisationId } from '#modules/organisations'
import type { Content } from '../../content.ts'
import { fit } from '../../documents/fit/index.ts'
import type { Finding } from '../../gate/index.ts'
import { examineAlone } from '../../gate/index.ts'
import type { Former } from '../../moved-in/index.ts'
import { leafOf } from '../../moved-in/index.ts'
import { maskedText } from '../../personal-data/index.ts'
import type { Query } from '../../schema/index.ts'
import type { ColumnRow } from '../../schema/tables.ts'

/** What a document moved in would be. */
export interface Prepared {
  readonly content: Content
  readonly column: ColumnRow
  /** Without personal data, for lists. */
  readonly title: string
  /** The plain text of its body. */
  readonly text: string
  readonly leaf: string
  /** What keeps it from coming in as history, the first most important. */
  readonly blocks: readonly Finding[]
}

/**
 * What was published is not written anew: wording, names and layout of its day stay. Personal data, a mark of secrecy, a
 * file nobody looked into, an empty page do not come in again.
 */
const keepsOut = ({ gate, code, blocks }: Finding): boolean =>
  blocks && code !== 'image-alt' && (gate !== 'content' || code.startsWith('secrecy'))

/**
 * What something published before would be here: its content as it is kept, and what the gates have against it, personal
 * data first of all; a picture without words stays as it was. Nothing is written. Throws Refusal `content-unfit`,
 * `body-too-long`, `body-too-deep`.
 */
export const prepareMoveIn = async (
  query: Query,
  organisation: OrganisationId,
  former: Former,
  today: LocalDate,
): Promise<Prepared> => {
  const { content, column } = await fit(query, { organisation, on: today }, former.content)
  const { findings, text } = await examineAlone(query, organisation, content, today)
  return {
    content,
    column,
    title: maskedText(content.title),
    text,
    leaf: leafOf({ ...former, content }),
    blocks: findings.filter(keepsOut),
  }
}

/** The day history is listed under. */
export const formerDay = (publishedAt: Instant): LocalDate => dayOf(publishedAt)
