import type { Act } from '#platform/audit'
import type { Sealer } from '#platform/crypto'
import { refuse } from '#platform/refusal'
import type { ColumnId, Content, DocumentId } from '#modules/publishing'
import { draftDocument } from '#modules/publishing'
import type { RequestCells } from '#modules/requests'
import type { Caller } from '#modules/sign-off'
import type { GroupId } from '../ids.ts'
import { loadGroup } from '../groups/view.ts'
import type { Writing } from '../schema/index.ts'
import type { Proposal, ReleasedFiles } from './preview.ts'
import { proposalOf } from './preview.ts'

export interface ProposeDocument {
  readonly group: GroupId
  readonly caller: Caller
  /** `digest` of the proposal whose list of what was taken out somebody has gone through. */
  readonly seen: string
  /** Where it is to stand, if not where it was proposed. */
  readonly column?: ColumnId | undefined
}

/** What is proposed opens what is closed, 条例第四十四条. */
export interface Proposing {
  readonly cells: RequestCells
  readonly sealer: Sealer
  readonly released: ReleasedFiles
}

const contentOf = ({ title, summary, body, attachments }: Proposal, column: ColumnId): Content => ({
  kind: 'ordinary',
  title,
  column,
  alsoIn: [],
  documentNumber: null,
  dateWritten: null,
  formedOn: null,
  topics: [],
  keywords: [],
  summary,
  source: null,
  body,
  attachments,
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: {},
  justified: [],
})

/** Keeps that a document stands for a group. */
export const putLink = async (
  tx: Writing,
  act: Act,
  { group, caller, document, stripped }: Link,
): Promise<void> => {
  await tx
    .updateTable('reuse_group')
    .set({
      document,
      linked_by: caller.person,
      linked_at: act.at,
      stripped: stripped === null ? null : JSON.stringify(stripped),
      declined: null,
    })
    .where('id', '=', group)
    .execute()
}

interface Link {
  readonly group: GroupId
  readonly caller: Caller
  readonly document: DocumentId
  readonly stripped: Proposal['stripped'] | null
}

/** Throws Refusal `group-linked` where a group has its document already. */
export const assertUnlinked = (document: DocumentId | null): void => {
  if (document !== null)
    throw refuse('conflict', 'group-linked', '已经有文件', '这一组申请已经拟过文件，请打开那份文件继续办理。')
}

const columnOf = (asked: ColumnId | undefined, proposed: ColumnId | null): ColumnId => {
  const column = asked ?? proposed
  if (column !== null) return column
  throw refuse(
    'invalid',
    'group-column',
    '没有栏目',
    '请选择文件放在哪个栏目；还没有栏目的，请先建立。',
    'column',
  )
}

/**
 * 条例第四十四条: drafts the document a group of requests becomes, through the front door of publishing: from there on it
 * is a draft like any other, with every gate before it. The row of the trail is the draft's, which names the group. Throws Refusal `group-missing`, `group-linked`, `group-empty`,
 * `group-seen` where the proposal is not the one that was looked at, `group-column`, and what drafting says.
 */
export const proposeDocument = async (
  tx: Writing,
  act: Act,
  { group, caller, seen, column: asked }: ProposeDocument,
  { cells, sealer, released }: Proposing,
): Promise<DocumentId> => {
  const { organisation, document } = await loadGroup(tx, group)
  assertUnlinked(document)
  const proposal = await proposalOf(tx, group, cells, released)
  if (proposal.digest !== seen)
    throw refuse(
      'conflict',
      'group-seen',
      '内容已经变了',
      '拟稿的内容和您看过的不同，请重新打开，核对以后再拟稿。',
    )
  const content = contentOf(proposal, columnOf(asked, proposal.column))
  const why = `依申请转为主动公开 reuse-group:${group}`
  const { id } = await draftDocument(tx, { ...act, why }, { organisation, content, caller }, sealer)
  await putLink(tx, act, { group, caller, document: id, stripped: proposal.stripped })
  await tx.insertInto('reuse_draft').values({ document: id, request: proposal.request }).execute()
  return id
}
