import type { FactKind } from '../events/index.ts'
import type { Stage } from '../schema/index.ts'
import type { Bar, Part } from './words.ts'
import type { RequirementName } from './requirements.ts'

/** One line of the table: in which stages, by whom, what else must be so. */
export interface Move {
  readonly from: readonly Stage[]
  /** Any one of these parts is enough. */
  readonly who: readonly Part[]
  /** None of these may be the person's. */
  readonly not: readonly Bar[]
  readonly needs: readonly RequirementName[]
}

interface Rule {
  readonly title: string
  /** What it stands on, or what it is for. */
  readonly basis: string
  readonly moves: readonly Move[]
}

/** From the receipt to the decision. */
const open = ['registered', 'handling', 'review', 'approved'] as const
/** While somebody handles it. */
const working = ['handling', 'review', 'approved'] as const
const handling = ['handling'] as const
const live = ['unconfirmed', ...open, 'decided', 'settled', 'closed'] as const

const desk = ['handler', 'request.handle'] as const
const register = ['request.register'] as const
const approve = ['request.approve'] as const

const line = (
  from: readonly Stage[],
  who: readonly Part[],
  needs: readonly RequirementName[] = [],
  not: readonly Bar[] = [],
): readonly Move[] => [{ from, who, not, needs }]

/** What others did, as the office writes it down, or they themselves. */
const told = (who: readonly Part[], needs: readonly RequirementName[]): readonly Move[] =>
  line(open, [...desk, ...register, ...who], needs)

const decide = line(['approved'], desk, ['has-draft'])

/**
 * THE table of states of a request: what may be written into its file, in which stage, by whom, and what else must be
 * so. Commands ask it, buttons are drawn from it, docs/requests.md is written from it. Where each event leads is the
 * fold's. docs/adr/0036.
 */
export const rules = {
  registered: {
    title: '登记',
    basis: '条例第二十九条、第四十五条',
    moves: line([], register),
  },
  received: {
    title: '确认收到',
    basis: '条例第三十一条',
    moves: line(['unconfirmed'], register),
  },
  discarded: {
    title: '作废登记',
    basis: '广告、测试、空白等不构成申请的，写明理由，不计入统计',
    moves: line(['unconfirmed'], approve),
  },
  assigned: { title: '分办', basis: '条例第四十五条', moves: line(open, [...approve, ...register]) },
  'task-given': { title: '交办科室', basis: '机关内部流转不停止期限', moves: line(working, desk) },
  'task-answered': {
    title: '回复交办',
    basis: '条例第四十五条',
    moves: line(working, ['tasked', ...desk], ['task-open']),
  },
  searched: { title: '记录检索', basis: '条例第三十六条第四项', moves: line(working, ['tasked', ...desk]) },
  triaged: { title: '研判', basis: '条例第三十六条至第三十九条', moves: line(handling, desk) },
  'clarification-asked': {
    title: '告知补正',
    basis: '条例第三十条：7个工作日内一次性告知',
    moves: line(working, desk, ['no-clarification-yet', 'term-runs', 'first-answer']),
  },
  clarified: {
    title: '收到补正',
    basis: '条例第三十条',
    moves: told(['applicant'], ['clarification-open']),
  },
  'third-party-asked': {
    title: '征求第三方意见',
    basis: '条例第三十二条',
    moves: line(working, desk),
  },
  'third-party-reached': {
    title: '第三方收到征求意见书',
    basis: '条例第三十二条',
    moves: line(working, [...desk, ...register], ['third-party-sent']),
  },
  'third-party-answered': {
    title: '收到第三方意见',
    basis: '条例第三十二条',
    moves: line(working, [...desk, ...register, 'third-party'], ['third-party-open']),
  },
  'third-party-silent': {
    title: '第三方逾期未答复',
    basis: '条例第三十二条：不视为同意，由行政机关决定',
    moves: line(working, desk, ['third-party-reached']),
  },
  'agency-asked': {
    title: '征求其他机关意见',
    basis: '条例第三十三条第三款、第三十四条',
    moves: line(working, desk),
  },
  'agency-reached': {
    title: '其他机关收到征求意见书',
    basis: '条例第三十四条',
    moves: line(working, [...desk, ...register], ['agency-sent']),
  },
  'agency-answered': {
    title: '收到其他机关意见',
    basis: '条例第三十四条',
    moves: line(working, [...desk, ...register], ['agency-open']),
  },
  'agency-silent': {
    title: '共同制作机关逾期未答复',
    basis: '条例第三十四条：视为同意公开',
    moves: line(working, desk, ['agency-reached']),
  },
  'explanation-asked': {
    title: '要求说明理由',
    basis: '条例第三十五条',
    moves: line(working, desk, ['no-explanation-yet', 'first-answer']),
  },
  explained: { title: '收到说明', basis: '条例第三十五条', moves: told(['applicant'], ['explanation-open']) },
  'reasonable-delay-set': {
    title: '告知延迟答复',
    basis: '条例第三十五条',
    moves: line(working, desk, ['explained', 'term-runs', 'first-answer']),
  },
  'extension-approved': {
    title: '同意延期',
    basis: '条例第三十三条第二款：须经工作机构负责人同意',
    moves: line(working, approve, ['not-extended', 'no-approval-yet', 'first-answer']),
  },
  extended: {
    title: '告知延期',
    basis: '条例第三十三条第二款：期满前告知，最多延长20个工作日',
    moves: line(working, desk, ['not-extended', 'extension-approved', 'term-runs', 'first-answer']),
  },
  'fee-noticed': {
    title: '发出收费通知',
    basis: '条例第四十二条、国办函〔2020〕109号',
    moves: line(working, desk, ['no-fee-yet', 'term-runs', 'first-answer']),
  },
  'fee-notice-reached': {
    title: '收费通知送达',
    basis: '国办函〔2020〕109号第六条',
    moves: line(working, [...desk, ...register], ['fee-not-reached']),
  },
  'fee-paid': {
    title: '完成缴费',
    basis: '国办函〔2020〕109号第六条',
    moves: line(working, [...desk, ...register], ['fee-open']),
  },
  'draft-decision': {
    title: '拟定答复',
    basis: '条例第三十六条至第三十九条；改动以后，先前的签署不再有效（国密 SM3 摘要不同）',
    moves: line(working, desk),
  },
  submitted: {
    title: '送审',
    basis: '三级审签，由不同的人依次签署',
    moves: line(handling, desk, ['has-draft']),
  },
  signed: {
    title: '签署',
    basis: '签的是看到的那一份（国密 SM3 摘要）',
    moves: line(['review'], ['turn'], [], ['drafter', 'submitter', 'signed']),
  },
  'sent-back': {
    title: '退回',
    basis: '要写明意见；这一轮的签署全部作废',
    moves: [
      ...line(['review'], ['turn'], [], ['drafter', 'submitter']),
      ...line(['review', 'approved'], ['submitter', 'request.approve']),
    ],
  },
  decided: { title: '作出决定', basis: '条例第三十六条', moves: decide },
  'clarification-lapsed': {
    title: '逾期不补正，终止办理',
    basis: '条例第三十条',
    moves: decide,
  },
  'fee-lapsed': {
    title: '逾期不缴费，终止办理',
    basis: '国办函〔2020〕109号第六条',
    moves: decide,
  },
  delivered: {
    title: '送达答复',
    basis: '国办公开办函〔2016〕235号：邮寄以交邮之日计',
    moves: line(['decided'], [...desk, ...register], ['clock-open']),
  },
  notified: {
    title: '发出终止告知书',
    basis: '条例第三十条、国办函〔2020〕109号第六条',
    moves: line(['decided'], [...desk, ...register], ['clock-ended']),
  },
  withdrawn: {
    title: '撤回申请',
    basis: '实践做法；须有申请人的书面材料或者记录',
    moves: line([...open, 'decided'], [...desk, ...register, 'applicant'], ['clock-open']),
  },
  'material-added': {
    title: '补充材料',
    basis: '条例第四十五条',
    moves: line([...open, 'decided', 'settled'], [...desk, ...register, 'tasked', 'applicant']),
  },
  note: { title: '备注', basis: '条例第四十五条', moves: line(live, [...desk, ...register, ...approve]) },
  linked: { title: '关联', basis: '条例第四十四条；各自计数', moves: line(live, desk) },
  split: {
    title: '拆分',
    basis: '一事一申请；拆分后各自计数，原件只作记录',
    moves: line(['registered', 'handling'], [...desk, ...approve], ['first-answer']),
  },
  merged: {
    title: '并入另一件',
    basis: '同一件申请重复登记的，只计一件',
    moves: line(['registered', 'handling'], approve, ['first-answer']),
  },
  closed: { title: '结案', basis: '条例第四十五条', moves: line(['settled'], [...desk, ...approve]) },
  archived: { title: '归档', basis: '条例第四十五条', moves: line(['closed'], [...register, ...desk]) },
  reopened: {
    title: '重新办理',
    basis:
      '自行纠正，或者由复议、诉讼的结果带来（行政复议法第六十四条、行政诉讼法第七十条，结果生效即自动转回）；表三仍按第一次答复计',
    moves: line(['settled', 'closed', 'archived'], ['remedy.handle', 'request.approve']),
  },
  corrected: {
    title: '更正记录',
    basis: '原记录保留，写明理由',
    moves: line(live, approve),
  },
} as const satisfies Readonly<Record<FactKind, Rule>>

/** All events, in the order they are shown. */
// The keys of the table are the vocabulary.
export const factKinds = Object.keys(rules) as readonly FactKind[]

/** The lines of an event. */
export const movesOf = (kind: FactKind): readonly Move[] => rules[kind].moves
