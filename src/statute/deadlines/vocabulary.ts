import type { Basis } from '#statute/dated'
import { citation, regulation } from '#statute/dated'
import { deliveryBasis } from './delivery.ts'
import type { ClockEvent, ClockEventKind } from './events.ts'
import { receiptBasis } from './receipt.ts'

/** What an event is called in a 期限计算书, and the article it stands on. */
interface Word {
  readonly text: string
  readonly basis: Basis
}

const feeRule: Basis = { document: '国办函〔2020〕109号', article: '第六条', certainty: 'excerpt' }
const practice: Basis = { document: '实践做法', certainty: 'practice' }

const word = (text: string, basis: Basis): Word => ({ text, basis })

/**
 * In the order in which events of one day are taken, whatever the order they were written down in: first what
 * starts a term, then what is asked and answered, then what moves the end, last what ends it.
 */
export const vocabulary = {
  received: word('收到申请', regulation('第三十一条')),
  'clarification-asked': word('告知申请人补正', regulation('第三十条')),
  clarified: word('收到补正后的申请', regulation('第三十条')),
  'fee-noticed': word('发出收费通知', feeRule),
  'fee-notice-reached': word('申请人收到收费通知', feeRule),
  'fee-paid': word('申请人完成缴费', feeRule),
  'third-party-asked': word('书面征求第三方意见', regulation('第三十二条')),
  'third-party-reached': word('第三方收到征求意见书', regulation('第三十二条')),
  'third-party-answered': word('收到第三方意见', regulation('第三十二条')),
  'third-party-silent': word('第三方逾期未提出意见', regulation('第三十二条')),
  'agency-asked': word('征求其他机关意见', regulation('第三十三条第三款')),
  'agency-reached': word('其他机关收到征求意见书', regulation('第三十四条')),
  'agency-answered': word('收到其他机关意见', regulation('第三十四条')),
  'agency-silent': word('其他机关逾期未提出意见', regulation('第三十四条')),
  'explanation-asked': word('要求申请人说明理由', regulation('第三十五条')),
  explained: word('申请人说明理由', regulation('第三十五条')),
  extended: word('告知延长答复期限', regulation('第三十三条第二款')),
  'reasonable-delay-set': word('告知延迟答复的合理期限', regulation('第三十五条')),
  decided: word('作出处理决定', regulation('第三十六条')),
  delivered: word('发出答复', deliveryBasis),
  'clarification-lapsed': word('申请人逾期不补正，不再处理', regulation('第三十条')),
  'fee-lapsed': word('申请人逾期不缴费，不再处理', feeRule),
  withdrawn: word('申请人撤回申请', practice),
} as const satisfies Readonly<Record<ClockEventKind, Word>>

const ranks = new Map(Object.keys(vocabulary).map((kind, rank) => [kind, rank]))

const partyOf = (event: ClockEvent): string => ('party' in event ? event.party : '')

/** The event in words: 书面征求第三方意见（甲公司）. */
export const eventText = (event: ClockEvent): string => {
  const party = partyOf(event)
  return `${vocabulary[event.kind].text}${party === '' ? '' : `（${party}）`}`
}

/** The article an event stands on; for the receipt it depends on the channel. */
export const eventBasis = (event: ClockEvent): string =>
  citation(event.kind === 'received' ? receiptBasis[event.channel] : vocabulary[event.kind].basis)

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Events by day; those of one day by the vocabulary, whatever the order they were written down in. */
export const inOrder = (events: readonly ClockEvent[]): readonly ClockEvent[] =>
  events.toSorted(
    (a, b) =>
      compareText(a.on, b.on) ||
      (ranks.get(a.kind) ?? 0) - (ranks.get(b.kind) ?? 0) ||
      compareText(partyOf(a), partyOf(b)),
  )
