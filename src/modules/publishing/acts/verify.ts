import type { Sealer } from '#platform/crypto'
import type { Content } from '../content.ts'
import type { DocumentId } from '../ids.ts'
import { loadReview, standingOver } from '../review/index.ts'
import type { Query } from '../schema/index.ts'
import type { PublicationRow } from '../schema/public-tables.ts'
import type { DocumentRow } from '../schema/tables.ts'
import { contentOf, digestOf, filesIn, loadDocument } from '../store/index.ts'
import { leafOf, movedInOf } from '../moved-in/index.ts'
import { emptied, placesOf, shownOf } from './projection/index.ts'

/** Something public that is not as it was signed: a sentence without any of its text. */
export interface PublicationFault {
  readonly document: DocumentId
  readonly number: number
  readonly sentence: string
}

const placed = async (query: Query, document: DocumentId): Promise<readonly string[]> => {
  const rows = await query
    .selectFrom('publication_place')
    .selectAll()
    .where('document', '=', document)
    .execute()
  return rows.map(({ column, own }) => `${column} ${own}`).toSorted()
}

const letOut = async (query: Query, document: DocumentId): Promise<readonly string[]> => {
  const rows = await query
    .selectFrom('publication_file')
    .selectAll()
    .where('document', '=', document)
    .execute()
  return rows.map(({ file }) => file).toSorted()
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const differing = (row: PublicationRow, shown: Partial<PublicationRow>): readonly string[] =>
  // The keys of a part of a row are columns of it.
  (Object.keys(shown) as (keyof PublicationRow)[]).filter((column) => row[column] !== shown[column])

const emptyFaults = (
  publication: PublicationRow,
  around: { readonly places: readonly string[]; readonly files: readonly string[] },
): readonly string[] => [
  ...(differing(publication, emptied).length === 0 ? [] : ['已撤回，但公开的表里还有内容。']),
  ...(around.places.length === 0 ? [] : ['已撤回，但还在栏目列表里。']),
  ...(around.files.length === 0 ? [] : ['已撤回，但附件还能公开下载。']),
]

/** Whether what was moved in says now what its approval covers. */
const asApproved = async (
  query: Query,
  { document, published_at }: PublicationRow,
  content: Content,
): Promise<boolean> => {
  const moved = await movedInOf(query, document)
  if (moved === undefined) return false
  const { leaf, published_at: publishedAt, address } = moved
  return published_at === publishedAt && leafOf({ content, publishedAt, address }) === leaf
}

const openFaults = async (
  query: Query,
  sealer: Sealer,
  publication: PublicationRow,
  row: DocumentRow,
): Promise<readonly string[]> => {
  const content = await contentOf(query, sealer, row, publication.version)
  const intact = digestOf(content, row.index_number) === publication.digest
  const shown = shownOf(content)
  const places = (await placesOf(query, content)).map(({ column, own }) => `${column} ${own}`).toSorted()
  const over = standingOver(await loadReview(query, row), row.drafter, publication)
  return [
    ...(intact ? [] : ['保存的内容与签署的摘要不同。']),
    ...(differing(publication, shown).length === 0 ? [] : ['公开的内容与签署的版本不同。']),
    ...(same(await placed(query, row.id), places) ? [] : ['所在的栏目与签署的版本不同。']),
    ...(same(await letOut(query, row.id), filesIn(content).toSorted())
      ? []
      : ['公开的文件与签署的版本不同。']),
    ...(over === undefined ? ['没有完整有效的签署，也没有应急发布或者迁移批准的记录。'] : []),
    ...(over === 'moved-in' && !(await asApproved(query, publication, content))
      ? ['内容、首次公开的日期或者原地址与批准迁移时的不同。']
      : []),
  ]
}

const faultsOf = async (query: Query, sealer: Sealer, publication: PublicationRow) => {
  const row = await loadDocument(query, publication.document)
  const visible = row.visibility === publication.status ? [] : ['文件的状态与公开的表不一致。']
  if (publication.status === 'public')
    return [...visible, ...(await openFaults(query, sealer, publication, row))]
  const around = { places: await placed(query, row.id), files: await letOut(query, row.id) }
  return [...visible, ...emptyFaults(publication, around)]
}

const atOnce = 200

/**
 * Looks at everything public: whether its bytes are those of the version and its digest, what the public reads is made
 * of it and of nothing else, and a complete chain of different people (or an override) stands over it; whether what is
 * withdrawn is gone. Gives every fault. Reads every public text once, some milliseconds each; `newest` looks at no more
 * than so many.
 */
export const verifyPublications = async (
  query: Query,
  sealer: Sealer,
  { newest = Infinity }: { readonly newest?: number } = {},
): Promise<{ readonly checked: number; readonly faults: readonly PublicationFault[] }> => {
  const faults: PublicationFault[] = []
  let [checked, before] = [0, Number.MAX_SAFE_INTEGER]
  for (;;) {
    const rows = await query
      .selectFrom('publication')
      .selectAll()
      .where('number', '<', before)
      .orderBy('number', 'desc')
      .limit(Math.min(atOnce, newest - checked))
      .execute()
    for (const publication of rows) {
      const { document, number } = publication
      for (const sentence of await faultsOf(query, sealer, publication))
        faults.push({ document, number, sentence })
      checked += 1
      before = number
    }
    if (rows.length < atOnce || checked >= newest) return { checked, faults }
  }
}
