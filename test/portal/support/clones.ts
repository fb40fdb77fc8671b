import { later } from '#platform/clock'
import { newId } from '#platform/ids'
import type { DocumentId } from '#modules/publishing'
import type { Open } from './portal.ts'

/**
 * So many more public documents like one that was published, a minute apart: for long lists, where signing each would
 * take longer than the test. Their numbers, which are given, are far above those of others.
 */
export const clones = async (
  { office }: Open,
  number: number,
  count: number,
  titled: (index: number) => string,
): Promise<readonly number[]> =>
  office.run(async (tx) => {
    const page = await tx
      .selectFrom('publication')
      .selectAll()
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    const document = await tx
      .selectFrom('document')
      .selectAll()
      .where('id', '=', page.document)
      .executeTakeFirstOrThrow()
    const places = await tx
      .selectFrom('publication_place')
      .selectAll()
      .where('document', '=', page.document)
      .execute()
    const numbers: number[] = []
    for (let index = 0; index < count; index++) {
      const id = newId() as DocumentId
      const own = {
        number: 10_000 * number + index,
        document: id,
        published_at: later(office.now(), (index + 1) * 60_000),
      }
      const title = titled(index)
      numbers.push(own.number)
      await tx
        .insertInto('document')
        .values({ ...document, id, title, index_number: `${document.index_number}-${own.number}` })
        .execute()
      await tx
        .insertInto('publication')
        .values({
          ...page,
          ...own,
          title,
          changed_at: own.published_at,
          year: Number(own.published_at.slice(0, 4)),
          index_number: `${page.index_number}-${own.number}`,
        })
        .execute()
      await tx
        .insertInto('publication_place')
        .values(places.map((place) => ({ ...place, ...own })))
        .execute()
    }
    await tx
      .updateTable('portal_revision')
      .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
      .execute()
    return numbers
  })
