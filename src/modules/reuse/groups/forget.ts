import type { Instant } from '#platform/clock'
import type { DocumentId } from '#modules/publishing'
import { contentOf, emptyVersions, filesIn } from '#modules/publishing'
import type { CaseMemory, ForgetKit, RequestId } from '#modules/requests'
import type { Query, ReuseReading, ReuseTables, Writing } from '../schema/index.ts'

/**
 * Takes out what was worked out of the text of a request: its marks. Its place in a group and its number within it stay,
 * so that counts do not change; it is not looked at again. Gives how many marks.
 */
const forgetMarks = async (tx: Writing, request: RequestId, at: Instant): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('reuse_mark')
    .where('request', '=', request)
    .executeTakeFirst()
  const { organisation } = await tx
    .selectFrom('request')
    .select('organisation')
    .where('id', '=', request)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('reuse_member')
    .values({ request, organisation, group: null, part: 'none', likeness: 0, applicant: 0, joined_at: at })
    .onConflict((conflict) => conflict.column('request').doNothing())
    .execute()
  return Number(numDeletedRows)
}

/** Documents drawn from the answer of a request. */
const drawnFrom = async (query: Query, request: RequestId): Promise<readonly DocumentId[]> => {
  const rows = await query
    .selectFrom('reuse_draft')
    .select('document')
    .where('request', '=', request)
    .orderBy('document')
    .execute()
  return rows.map(({ document }) => document)
}

const forgetDrafts = async (tx: Writing, request: RequestId, kit: ForgetKit): Promise<number> => {
  let versions = 0
  for (const document of await drawnFrom(tx, request)) versions += await emptyVersions(tx, document, kit)
  return versions
}

/** Files that what was drawn from an answer still shows. */
const shown = async (
  query: Query,
  { request, sealer }: { readonly request: RequestId; readonly sealer: ForgetKit['sealer'] },
): Promise<readonly string[]> => {
  const files: string[] = []
  for (const document of await drawnFrom(query, request)) {
    const versions = await query
      .selectFrom('document_version')
      .select(['document as id', 'number as version'])
      .where('document', '=', document)
      .execute()
    for (const version of versions) files.push(...filesIn(await contentOf(query, sealer, version)))
  }
  return files
}

const office = { kept: '本机关就一组申请写的话，写入时核对过没有任何人' }

/**
 * The register's line of what many ask for: marks of the text, and drafts drawn from the answer that never became public.
 * What was published is the office's, 条例第四十四条.
 */
export const reuseMemory: CaseMemory<ReuseTables, ReuseReading> = {
  title: '转为主动公开',
  tables: {
    reuse_mark: 'emptied',
    reuse_draft: { kept: '只有哪份文稿出自哪一件；没有公开的文稿的内容删除' },
    reuse_group: office,
    reuse_member: { kept: '只有组内的序号，看不出是谁' },
    reuse_suggestion: { kept: '只有是否提出过建议' },
    reuse_followed: { kept: '只有次数' },
    reuse_log_entry: office,
  },
  forget: async (tx, request, kit) => ({
    counts: {
      marks: await forgetMarks(tx, request, kit.at),
      drafts: await forgetDrafts(tx, request, kit),
    },
    files: [],
  }),
  holds: async (query, files, on) => {
    const published = await query
      .selectFrom('publication_file')
      .select('file')
      .where('file', 'in', files)
      .execute()
    return [...published.map(({ file }) => file), ...(await shown(query, on))]
  },
}
