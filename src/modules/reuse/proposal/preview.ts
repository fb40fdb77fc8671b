import { digestOf } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { Attachment, ColumnId } from '#modules/publishing'
import type { RequestCells, RequestId } from '#modules/requests'
import { draftOf, identifiersIn, maskedFormOf } from '#modules/requests'
import type { GroupId } from '../ids.ts'
import { granted } from '../groups/granted.ts'
import { loadGroup } from '../groups/view.ts'
import type { Query } from '../schema/index.ts'
import { columnFor } from './column.ts'
import type { Stripped } from './cover.ts'
import { stripText } from './cover.ts'
import { bodyOf, paragraphsOf, titleFor } from './wording.ts'

/** Files that were given out with an answer, made safe: where another module offers them. */
export type ReleasedFiles = (query: Query, request: RequestId) => Promise<readonly Attachment[]>

/** A document as it would be proposed: nothing is kept yet. */
export interface Proposal {
  /** The answer it is made from. */
  readonly request: RequestId
  readonly number: string
  readonly title: string
  readonly summary: string
  /** HTML. */
  readonly body: string
  readonly column: ColumnId | null
  readonly attachments: readonly Attachment[]
  /** What was taken out, to be looked at one by one. */
  readonly stripped: readonly Stripped[]
  /** Of all this: what somebody confirms is what they saw. */
  readonly digest: string
}

/** The newest granted answer of a group that is still there to read. Throws Refusal `group-empty`. */
const sourceOf = async (query: Query, group: GroupId) => {
  const row = await query
    .selectFrom('reuse_member')
    .innerJoin('request_case', 'request_case.request', 'reuse_member.request')
    .innerJoin('request', 'request.id', 'reuse_member.request')
    .select(['request_case.request', 'request_case.number'])
    .where('reuse_member.group', '=', group)
    .where('request_case.outcome', 'in', granted)
    .where('request.name_index', '!=', '')
    .orderBy('request_case.concluded_on', 'desc')
    .orderBy('request_case.request', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row) return row
  throw refuse(
    'conflict',
    'group-empty',
    '没有可以整理的答复',
    '这一组里没有还留有内容的答复，请直接起草文件，再关联到这一组。',
  )
}

/** Nothing but what a document keeps of a file. */
const attachmentOf = ({ file, name, digest, mediaType, size }: Attachment): Attachment => ({
  file,
  name,
  digest,
  mediaType,
  size,
})

/**
 * 条例第四十四条: the document a group would become: title and body from its newest granted answer, without the
 * applicant, third parties and whatever looks like personal data; a column by its words; the files that were released.
 * Throws Refusal `group-missing`, `group-empty`.
 */
export const proposalOf = async (
  query: Query,
  group: GroupId,
  cells: RequestCells,
  released: ReleasedFiles,
): Promise<Proposal> => {
  const { organisation } = await loadGroup(query, group)
  const { request, number } = await sourceOf(query, group)
  const names = await identifiersIn(query, request, cells)
  const { description } = await maskedFormOf(query, request, cells)
  const answer = await draftOf(query, request, cells)
  const asked = stripText('内容概述', description, names)
  const texts = (answer === undefined ? [] : paragraphsOf(answer)).map((text) =>
    stripText('正文', text, names),
  )
  const proposed = {
    request,
    number,
    title: titleFor(asked.text),
    summary: asked.text,
    body: bodyOf(texts.map(({ text }) => text)),
    column: (await columnFor(query, organisation, asked.text)) ?? null,
    attachments: (await released(query, request)).map(attachmentOf),
    stripped: [...asked.stripped, ...texts.flatMap(({ stripped }) => stripped)],
  }
  return { ...proposed, digest: digestOf(proposed) }
}
