import { sql } from '#platform/db'
import type { Query } from '../schema/index.ts'

/** What another page is to the one asked for. */
type Role = 'self' | 'interprets' | 'interpreted' | 'before' | 'after'

const lineOf = ['line.number', 'line.title', 'line.status'] as const

const self = (query: Query, number: number) => query.selectFrom('publication').where('number', '=', number)

/** The page itself: one line, so that a page without any other is found. */
const itself = (query: Query, number: number) =>
  query
    .selectFrom('publication as line')
    .where('line.number', '=', number)
    .select([sql<Role>`'self'`.as('role'), ...lineOf])

const linked = (
  query: Query,
  number: number,
  { role, from, to }: { role: Role; from: 'document' | 'interpretation'; to: 'document' | 'interpretation' },
) =>
  query
    .selectFrom('interpretation_link as link')
    .innerJoin('publication as line', 'line.document', `link.${to}`)
    .where(`link.${from}`, '=', self(query, number).select('publication.document'))
    .select([sql<Role>`${sql.lit(role)}`.as('role'), ...lineOf])

/** The neighbour in the column: `<` is the older one. */
const beside = (query: Query, number: number, role: Role, than: '<' | '>') =>
  query
    .selectFrom((from) =>
      from
        .selectFrom('publication_place as place')
        .innerJoin('publication as line', 'line.document', 'place.document')
        .where('place.column', '=', self(query, number).select('publication.column'))
        .where(
          sql<boolean>`(place.published_at, place.number) ${sql.raw(than)} (select published_at, number from publication where number = ${number})`,
        )
        .orderBy('place.published_at', than === '<' ? 'desc' : 'asc')
        .orderBy('place.number', than === '<' ? 'desc' : 'asc')
        .limit(1)
        .select(lineOf)
        .as('near'),
    )
    .select([sql<Role>`${sql.lit(role)}`.as('role'), 'number', 'title', 'status'])

/**
 * A page with all around it in one question: a row for itself and one for each page it names, which all repeat its own
 * columns but the text; what is linked may be withdrawn, since SQLite, asked by status as well, would begin with all that
 * is public. Columns lie four deep at most.
 */
export const documentRows = (query: Query, number: number) =>
  query
    .selectFrom('publication as page')
    .innerJoin(
      itself(query, number)
        .unionAll(linked(query, number, { role: 'interprets', from: 'interpretation', to: 'document' }))
        .unionAll(linked(query, number, { role: 'interpreted', from: 'document', to: 'interpretation' }))
        .unionAll(beside(query, number, 'before', '<'))
        .unionAll(beside(query, number, 'after', '>'))
        .as('line'),
      (join) => join.onTrue(),
    )
    .innerJoin('publishing_column as c0', 'c0.id', 'page.column')
    .leftJoin('publishing_column as c1', 'c1.id', 'c0.parent')
    .leftJoin('publishing_column as c2', 'c2.id', 'c1.parent')
    .leftJoin('publishing_column as c3', 'c3.id', 'c2.parent')
    .leftJoin('publication as other', 'other.document', 'page.replaced_by')
    // What was moved in stands over its own version only: a correction was signed.
    .leftJoin('moved_in as former', (join) =>
      join.onRef('former.document', '=', 'page.document').onRef('former.version', '=', 'page.version'),
    )
    .leftJoin('moving_approval as approval', 'approval.id', 'former.approval')
    .where('page.number', '=', number)
    .select([
      'page.document',
      'page.organisation',
      'page.kind',
      'page.status',
      'page.title',
      'page.index_number',
      'page.document_number',
      'page.date_written',
      'page.published_at',
      'page.changed_at',
      'page.validity',
      'page.effective_on',
      'page.expires_on',
      'page.topics',
      'page.keywords',
      'page.summary',
      'page.source',
      'page.fields',
      'page.notices',
      'page.emergency',
      'page.digest',
      'page.version',
      sql<string>`case when line.role = 'self' then page.body else '' end`.as('body'),
      sql<string>`case when line.role = 'self' then page.attachments else '[]' end`.as('attachments'),
      'line.role',
      'line.number as lineNumber',
      'line.title as lineTitle',
      'line.status as lineStatus',
      'c0.code as code0',
      'c0.title as title0',
      'c0.column_type as columnType',
      'c0.description as columnDescription',
      'c1.code as code1',
      'c1.title as title1',
      'c2.code as code2',
      'c2.title as title2',
      'c3.code as code3',
      'c3.title as title3',
      'other.number as otherNumber',
      'other.title as otherTitle',
      'other.status as otherStatus',
      'former.published_at as formerAt',
      'former.address as formerAddress',
      'approval.at as movedInAt',
    ])
    .orderBy('lineNumber', 'desc')
    .execute()
