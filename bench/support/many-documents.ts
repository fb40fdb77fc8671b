import { newId } from '#platform/ids'
import { openDatabase } from '#platform/db'
import type { ColumnId, DocumentId } from '#modules/publishing'
import type { Tables } from '../../src/api/index.ts'

/** Where the documents of a load went. */
export interface Filled {
  /** The address of one of them, and of a column that has them all. */
  readonly document: string
  readonly column: string
}

const paragraph =
  '<p>县医疗保障局组织有关科室和定点医药机构，按照年度计划开展工作，公开办理条件、材料、时限和结果，接受社会监督。</p>'

const padded = (number: number): string => String(number).padStart(12, '0')

/** A moment for each, a minute apart, behind all there is: lists go on as before. */
const momentOf = (index: number): string => new Date(Date.UTC(2021, 0, 4) + index * 20 * 60_000).toISOString()

/**
 * Puts so many public documents straight into the tables the public reads, in a leaf column of the demo's bureau and
 * all above it; two kilobytes of text each.
 */
export const addManyDocuments = async (url: string, count: number): Promise<Filled> => {
  const database = await openDatabase<Tables>({ url })
  try {
    const { section, columns, person } = await database.read(async (query) => ({
      section: await query.selectFrom('portal_section').selectAll().executeTakeFirstOrThrow(),
      columns: await query.selectFrom('publishing_column').select(['id', 'code', 'parent']).execute(),
      person: await query.selectFrom('person').select('id').limit(1).executeTakeFirstOrThrow(),
    }))
    const leaf = columns.find(({ code }) => code === 'plans')
    if (leaf === undefined) throw new Error('the demo has no column for plans')
    const above: ColumnId[] = []
    for (let at = leaf.parent; at !== null; at = columns.find(({ id }) => id === at)?.parent ?? null)
      above.push(at)
    const first = 1_000_000
    for (let start = 0; start < count; start += 250) {
      const indexes = Array.from({ length: Math.min(250, count - start) }, (_, place) => start + place)
      await database.transaction(async (tx) => {
        const rows = indexes.map((index) => ({
          document: newId() as DocumentId,
          number: first + index,
          organisation: section.organisation,
          column: leaf.id,
          title: `示例县医疗保障局工作安排（第 ${index} 号）`,
          index_number: `load-${padded(index)}`,
          published_at: momentOf(index),
        }))
        await tx
          .insertInto('document')
          .values(
            rows.map(({ document, organisation, column, title, index_number, published_at }) => ({
              id: document,
              organisation,
              kind: 'ordinary' as const,
              title,
              column,
              section: null,
              drafter: person.id,
              stage: 'settled' as const,
              visibility: 'public' as const,
              mode: 'proactive' as const,
              index_number,
              version: 1,
              digest: '0'.repeat(64),
              round: 1,
              formed_on: null,
              due_on: null,
              scheduled_for: null,
              scheduled_by: null,
              scheduled_act: null,
              reevaluate_on: null,
              created_at: published_at,
              updated_at: published_at,
            })),
          )
          .execute()
        await tx
          .insertInto('publication')
          .values(
            rows.map((row) => ({
              ...row,
              kind: 'ordinary' as const,
              status: 'public' as const,
              document_number: null,
              date_written: null,
              year: Number(row.published_at.slice(0, 4)),
              changed_at: row.published_at,
              validity: 'none' as const,
              effective_on: null,
              expires_on: null,
              topics: '["卫生、体育"]',
              keywords: '["工作安排"]',
              summary: '工作安排。',
              source: null,
              body: paragraph.repeat(12),
              attachments: '[]',
              fields: '{}',
              notices: '[]',
              replaced_by: null,
              version: 1,
              digest: '0'.repeat(64),
              emergency: 0 as const,
            })),
          )
          .execute()
        await tx
          .insertInto('publication_place')
          .values(
            rows.flatMap(({ document, number, published_at }) =>
              [leaf.id, ...above].map((column) => ({
                column,
                published_at,
                number,
                document,
                own: column === leaf.id ? (1 as const) : (0 as const),
              })),
            ),
          )
          .execute()
      })
    }
    await database.transaction((tx) =>
      tx
        .updateTable('portal_revision')
        .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
        .execute(),
    )
    return {
      document: `/documents/${first + Math.floor(count / 2)}`,
      column: `/disclosure/${section.slug}/${leaf.code}`,
    }
  } finally {
    await database.close()
  }
}
