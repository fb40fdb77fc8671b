import { z } from 'zod'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId, DocumentId } from '#modules/publishing'
import type { GroupId, LogEntryId } from '#modules/reuse'
import { entryStates, groupStates, parts } from '#modules/reuse'
import { operation } from './operation.ts'
import { requestForm } from './request-views.ts'
import { requestId, seenDigest, told } from './request-words.ts'
import { day, done, idOf, instant, line, listOf, named, pageOf, paging } from './shapes.ts'

const ofBody = { params: z.strictObject({ organisation: idOf<OrganisationId>() }) }
const ofGroup = { params: z.strictObject({ group: idOf<GroupId>() }) }
const ofRequest = { params: z.strictObject({ request: requestId }) }
const ofEntry = { params: z.strictObject({ entry: idOf<LogEntryId>() }) }

const keysOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  // The keys of a record of words are its words.
  z.enum(Object.keys(words) as [Word, ...Word[]])
const groupState = keysOf(groupStates)
const entryState = keysOf(entryStates)

const group = {
  id: z.string(),
  state: groupState,
  stateTitle: z.string(),
  subject: z.string(),
  number: z.string(),
  requests: z.number(),
  applicants: z.number(),
  lastOn: day.nullable(),
  suggested: z.number(),
  document: named.nullable(),
  pointed: z.number(),
  followed: z.number(),
}

const stripped = z.array(z.object({ where: z.string(), kind: z.string(), now: z.string() }))

const member = z.object({
  request: named,
  part: keysOf(parts),
  partTitle: z.string(),
  likeness: z.number(),
  applicant: z.number(),
  outcomeTitle: z.string().nullable(),
  concludedOn: day.nullable(),
  suggested: z.boolean(),
  text: z.string(),
})

/** A page of the portal that holds what is asked for. */
const published = z.object({
  title: z.string(),
  address: z.string(),
  publishedAt: instant,
  likeness: z.number(),
})

const entry = z.object({
  id: z.string(),
  request: named,
  state: entryState,
  stateTitle: z.string(),
  receivedMonth: z.string(),
  decidedMonth: z.string(),
  decisionTitle: z.string(),
  summary: z.string(),
  writtenBy: named,
  writtenAt: instant,
  approvedBy: named.nullable(),
  mine: z.boolean(),
})

/** 条例第四十四条: what many ask for becomes public; and the public log of decisions. */
export const reuseOperations = {
  reuseGroups: operation({
    id: 'reuseGroups',
    method: 'GET',
    path: '/organisations/:organisation/reuse-groups',
    summary: '多人申请的相近信息，和转为主动公开的情况',
    input: { ...ofBody, query: z.strictObject({ state: groupState.optional(), ...paging }) },
    output: pageOf(z.object(group)),
  }),
  reuseCounts: operation({
    id: 'reuseCounts',
    method: 'GET',
    path: '/organisations/:organisation/reuse-counts',
    summary: '转为主动公开以后少办的申请',
    input: ofBody,
    output: z.object({
      published: z.number(),
      pointed: z.number(),
      followed: z.number(),
      leastApplicants: z.number(),
      leastLikeness: z.number(),
      logPublic: z.boolean(),
    }),
  }),
  reuseGroup: operation({
    id: 'reuseGroup',
    method: 'GET',
    path: '/reuse-groups/:group',
    summary: '一组相近的申请，和归为一组的依据',
    input: ofGroup,
    output: z.object({ ...group, declined: z.string().nullable(), stripped, members: z.array(member) }),
  }),
  reuseProposal: operation({
    id: 'reuseProposal',
    method: 'GET',
    path: '/reuse-groups/:group/proposal',
    summary: '转为主动公开的文件会是什么样；不保存',
    input: ofGroup,
    output: z.object({
      number: z.string(),
      title: z.string(),
      summary: z.string(),
      body: z.string(),
      column: z.string().nullable(),
      attachments: z.array(z.string()),
      stripped,
      digest: z.string(),
    }),
  }),
  proposeReuse: operation({
    id: 'proposeReuse',
    method: 'POST',
    path: '/reuse-groups/:group/propose',
    summary: '拟稿转为主动公开；先核对去掉的个人信息',
    input: {
      ...ofGroup,
      body: z.strictObject({ digest: seenDigest, column: idOf<ColumnId>().optional() }),
    },
    output: z.object({ document: z.string() }),
  }),
  linkReuse: operation({
    id: 'linkReuse',
    method: 'POST',
    path: '/reuse-groups/:group/link',
    summary: '关联已经有的文件',
    input: { ...ofGroup, body: z.strictObject({ document: idOf<DocumentId>() }) },
    output: done,
  }),
  unlinkReuse: operation({
    id: 'unlinkReuse',
    method: 'POST',
    path: '/reuse-groups/:group/unlink',
    summary: '取消关联的文件',
    input: ofGroup,
    output: done,
  }),
  declineReuse: operation({
    id: 'declineReuse',
    method: 'POST',
    path: '/reuse-groups/:group/decline',
    summary: '决定不转为主动公开，写明理由；理由为空的恢复',
    input: { ...ofGroup, body: z.strictObject({ reason: told(500).nullable() }) },
    output: done,
  }),
  alreadyPublic: operation({
    id: 'alreadyPublic',
    method: 'POST',
    path: '/organisations/:organisation/already-public',
    summary: '正在登记的申请，是否已经主动公开',
    input: { ...ofBody, body: z.strictObject({ form: requestForm }) },
    output: listOf(published),
  }),
  alreadyPublicTo: operation({
    id: 'alreadyPublicTo',
    method: 'GET',
    path: '/requests/:request/already-public',
    summary: '这件申请的内容是否已经主动公开，申请人是否建议公开',
    input: ofRequest,
    output: z.object({ suggested: z.boolean(), rows: z.array(published) }),
  }),
  noteSuggestion: operation({
    id: 'noteSuggestion',
    method: 'PUT',
    path: '/requests/:request/suggestion',
    summary: '记录申请人建议主动公开（条例第四十四条第二款）',
    input: { ...ofRequest, body: z.strictObject({ suggested: z.boolean() }) },
    output: done,
  }),
  decisionLog: operation({
    id: 'decisionLog',
    method: 'GET',
    path: '/organisations/:organisation/decision-log',
    summary: '答复目录',
    input: { ...ofBody, query: z.strictObject({ state: entryState.optional(), ...paging }) },
    output: pageOf(entry),
  }),
  decisionLogEntry: operation({
    id: 'decisionLogEntry',
    method: 'GET',
    path: '/requests/:request/decision-log',
    summary: '这件申请在答复目录里的一条',
    input: ofRequest,
    output: listOf(entry),
  }),
  writeDecisionLog: operation({
    id: 'writeDecisionLog',
    method: 'PUT',
    path: '/requests/:request/decision-log',
    summary: '为答复目录写这件申请的概述；由另一个人批准以后公开',
    input: { ...ofRequest, body: z.strictObject({ summary: line(300) }) },
    output: z.object({ id: z.string() }),
  }),
  approveDecisionLog: operation({
    id: 'approveDecisionLog',
    method: 'POST',
    path: '/decision-log/:entry/approve',
    summary: '批准公开答复目录的一条',
    input: ofEntry,
    output: done,
  }),
  withdrawDecisionLog: operation({
    id: 'withdrawDecisionLog',
    method: 'POST',
    path: '/decision-log/:entry/withdraw',
    summary: '从答复目录撤下一条',
    input: ofEntry,
    output: done,
  }),
}
