import type { OrganisationId } from '#modules/organisations'
import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'

/** A document by id and title. */
export interface Named {
  readonly id: DocumentId
  readonly name: string
}

/** 国办发〔2016〕80号: the public interpretations of a body's documents, by what they interpret. */
export const interpretationsIn = async (
  query: Query,
  organisation: OrganisationId,
): Promise<ReadonlyMap<DocumentId, readonly Named[]>> => {
  const rows = await query
    .selectFrom('interpretation_link as link')
    .innerJoin('document as text', 'text.id', 'link.document')
    .innerJoin('publication as page', 'page.document', 'link.interpretation')
    .where('text.organisation', '=', organisation)
    .where('page.status', '=', 'public')
    .select(['link.document', 'page.document as id', 'page.title as name'])
    .orderBy('page.number')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ document }) => document)].map(([document, links]) => [
      document,
      links.map(({ id, name }) => ({ id, name })),
    ]),
  )
}
