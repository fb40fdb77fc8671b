import type { ClockEvent, ClockEventKind } from '#statute/deadlines'
import { eventText } from '#statute/deadlines'
import type { Fact, FactKind } from './facts.ts'

/** What an event besides the clock's own is called. */
const ownTitles = {
  registered: '登记',
  split: '拆分',
  merged: '并案',
  linked: '关联',
  discarded: '作废登记',
  assigned: '分办',
  'task-given': '交办科室',
  'task-answered': '科室回复',
  searched: '检索',
  triaged: '研判',
  note: '备注',
  'material-added': '补充材料',
  'extension-approved': '同意延期',
  'draft-decision': '拟定答复',
  submitted: '送审',
  signed: '签署',
  'sent-back': '退回',
  notified: '发出终止告知书',
  closed: '结案',
  archived: '归档',
  reopened: '重新办理',
  corrected: '更正记录',
} as const satisfies Readonly<Record<Exclude<FactKind, ClockEventKind>, string>>

const isOwn = (kind: FactKind): kind is keyof typeof ownTitles => Object.hasOwn(ownTitles, kind)

/** Whether a fact is one the clock of the law knows. */
export const isClockFact = <F extends Fact>(fact: F): fact is F & ClockEvent => !isOwn(fact.kind)

/** A fact in words: 书面征求第三方意见（第三方1）, 分办. */
export const factText = (fact: Fact): string =>
  // The guard above parts the two vocabularies; what is not ours is the clock's.
  isOwn(fact.kind) ? ownTitles[fact.kind] : eventText(fact as ClockEvent)
