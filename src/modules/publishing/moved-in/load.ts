import { digestOf } from '#platform/crypto'
import type { Instant } from '#platform/clock'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import type { Query } from '../schema/index.ts'
import type { MovedInRow } from '../schema/moved-in-tables.ts'
import { leadsTo } from './tree.ts'

/** Something published before, as it comes in: what an approval covers. */
export interface Former {
  readonly content: Content
  /** When it was published first, on the site it comes from. */
  readonly publishedAt: Instant
  /** Where it stood there. */
  readonly address: string | null
}

/** The digest of all of it. */
export const leafOf = ({ content, publishedAt, address }: Former): string =>
  digestOf({ content, publishedAt, address })

/** That a document was moved in, where its approval really covers it; undefined otherwise. */
export const movedInOf = async (query: Query, document: DocumentId): Promise<MovedInRow | undefined> => {
  const row = await query
    .selectFrom('moved_in')
    .innerJoin('moving_approval as approval', 'approval.id', 'moved_in.approval')
    .innerJoin('document', (join) =>
      join
        .onRef('document.id', '=', 'moved_in.document')
        .onRef('document.organisation', '=', 'approval.organisation'),
    )
    .selectAll('moved_in')
    .select(['approval.root', 'approval.items', 'approval.person', 'approval.prepared_by'])
    .where('moved_in.document', '=', document)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { root, items, person, prepared_by, ...moved } = row
  const covered = leadsTo(root, moved.leaf, moved.place, JSON.parse(moved.proof) as string[])
  return covered && moved.place < items && person !== prepared_by ? moved : undefined
}
