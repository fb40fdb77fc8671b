import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Level } from '../kinds/index.ts'
import type { Query } from '../schema/index.ts'
import type { ValidityEventRow } from '../schema/register-tables.ts'

/** A document of the register with all that befell it, as it was written down. */
export interface Registered {
  readonly document: DocumentId
  readonly organisation: OrganisationId
  readonly level: Level
  readonly events: readonly ValidityEventRow[]
}

/** Rows of events gathered by their documents. */
export const gathered = (rows: readonly ValidityEventRow[]): readonly Registered[] =>
  [...Map.groupBy(rows, ({ document }) => document)].flatMap(([document, events]) =>
    events[0] ? [{ document, organisation: events[0].organisation, level: events[0].level, events }] : [],
  )

/** All documents in the register of a body. */
export const registeredIn = async (
  query: Query,
  organisation: OrganisationId,
): Promise<readonly Registered[]> =>
  gathered(
    await query
      .selectFrom('validity_event')
      .selectAll()
      .where('organisation', '=', organisation)
      .orderBy('on_date')
      .orderBy('id')
      .execute(),
  )

/** A document in the register; nothing where it is not in it. */
export const findRegistered = async (query: Query, document: DocumentId): Promise<Registered | undefined> =>
  gathered(
    await query
      .selectFrom('validity_event')
      .selectAll()
      .where('document', '=', document)
      .orderBy('on_date')
      .orderBy('id')
      .execute(),
  )[0]

/** The same. Throws Refusal `not-registered`. */
export const loadRegistered = async (query: Query, document: DocumentId): Promise<Registered> => {
  const registered = await findRegistered(query, document)
  if (registered) return registered
  throw refuse(
    'missing',
    'not-registered',
    '登记簿里没有这份文件',
    '只有发布过的规章和行政规范性文件在登记簿里，请从登记簿里选取。',
    'document',
  )
}
