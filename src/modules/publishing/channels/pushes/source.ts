import { dayOf } from '#platform/clock'
import { organisationNames } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import type { PushForm, Query } from '../../schema/index.ts'
import type { PublicationRow } from '../../schema/public-tables.ts'
import type { Picture, Source } from '../article/index.ts'
import { picturesOf } from '../article/index.ts'

/** What an article is made of, and its pictures in the store. */
export interface Made {
  readonly publication: PublicationRow
  readonly source: Source
  readonly pictures: readonly (Picture & { readonly digest: string })[]
}

const picturesIn = async (query: Query, ids: readonly string[]): Promise<Made['pictures']> => {
  if (ids.length === 0) return []
  const rows = await query
    .selectFrom('file')
    .select(['id', 'name', 'media_type as mediaType', 'size', 'digest'])
    .where('id', 'in', ids)
    .execute()
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

/** What an article of a document is made of: what the public reads of it now; undefined where it reads nothing. */
export const sourceOf = async (
  query: Query,
  document: DocumentId,
  form: PushForm,
): Promise<Made | undefined> => {
  const publication = await query
    .selectFrom('publication')
    .selectAll()
    .where('document', '=', document)
    .executeTakeFirst()
  if (publication?.status !== 'public') return undefined
  const { organisation, published_at } = publication
  const names = await organisationNames(query, [organisation], dayOf(published_at))
  const source = { publication, form, by: names.get(organisation) ?? '' }
  return { publication, source, pictures: await picturesIn(query, picturesOf(source)) }
}
