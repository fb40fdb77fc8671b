import type { Sealer } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { PersonId } from '#modules/organisations'
import type { FieldChange } from '../../content/index.ts'
import { contentDiff } from '../../content/index.ts'
import type { Content } from '../../content.ts'
import { kinds } from '../../kinds/index.ts'
import type { Query } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'
import { contentOf } from '../../store/index.ts'
import { printMoment } from '../moment.ts'
import { documentNames } from './names.ts'

export interface ChangesAsked {
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Whose last signature they are counted from, where nothing is told. */
  readonly person: PersonId
}

export interface Changes {
  /** Null where there is nothing to compare with. */
  readonly from: number | null
  readonly to: number
  /** Why it starts there. */
  readonly why: string
  readonly changes: readonly FieldChange[]
}

interface Begin {
  readonly from: number | null
  readonly why: string
}

/** A signature tells which version somebody read to the end: the last of a person is where their reading begins. */
const beginOf = async (query: Query, { id }: DocumentRow, to: number, person: PersonId): Promise<Begin> => {
  const signed = await query
    .selectFrom('document_signature')
    .select(['version', 'verdict', 'at'])
    .where('document', '=', id)
    .where('person', '=', person)
    .where('version', '<=', to)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (signed) {
    const did = signed.verdict === 'sign' ? '签署' : '退回'
    return { from: signed.version, why: `从您${printMoment(signed.at)}${did}的第${signed.version}版算起。` }
  }
  const published = await query
    .selectFrom('publication_act')
    .select(['version', 'at'])
    .where('document', '=', id)
    .where('kind', 'in', ['publish', 'correct', 'restore'])
    .where('version', '<=', to)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!published) return { from: null, why: '您还没有签署过，也没有公开过，请看全文。' }
  return {
    from: published.version,
    why: `您还没有签署过，从${printMoment(published.at)}公开的第${published.version}版算起。`,
  }
}

const assertVersion = (number: number, { version }: DocumentRow, path: string): void => {
  if (number <= version) return
  const sentence = `只有${version}个版本，请从列表里选取。`
  throw refuse('missing', 'version-missing', '没有这个版本', sentence, path)
}

const fieldTitles: ReadonlyMap<string, string> = new Map(
  kinds.flatMap(({ fields }) => fields.map(({ code, title }) => [code, title] as const)),
)

const columnTitles = async (query: Query, contents: readonly Content[]) => {
  const ids = contents.flatMap(({ column, alsoIn }) => [column, ...alsoIn])
  const rows = await query
    .selectFrom('publishing_column')
    .select(['id', 'title'])
    .where('id', 'in', ids)
    .execute()
  return new Map<string, string>(rows.map(({ id, title }) => [id, title]))
}

/**
 * What changed between two versions of a document, in words. Untold, from the one the caller signed or sent back last,
 * else from the one published last, to the newest. Throws Refusal `version-missing`.
 */
export const documentChanges = async (
  query: Query,
  sealer: Sealer,
  row: DocumentRow,
  { from: asked, to = row.version, person }: ChangesAsked,
): Promise<Changes> => {
  assertVersion(to, row, 'query.to')
  if (asked !== undefined) assertVersion(asked, row, 'query.from')
  const { from, why } =
    asked === undefined
      ? await beginOf(query, row, to, person)
      : { from: asked, why: `第${asked}版与第${to}版相比。` }
  if (from === null || from === to) return { from, to, why, changes: [] }
  const before = await contentOf(query, sealer, row, from)
  const after = await contentOf(query, sealer, row, to)
  const columns = await columnTitles(query, [before, after])
  const documents = await documentNames(query, row, [...before.interprets, ...after.interprets])
  const changes = contentDiff(before, after, {
    column: (id) => columns.get(id) ?? id,
    document: (id) => documents.get(id) ?? id,
    kind: (code) => kinds.find((kind) => kind.code === code)?.title ?? code,
    field: (code) => fieldTitles.get(code) ?? code,
  })
  return { from, to, why, changes }
}
