import type { DecisionKind } from '#statute/decisions'
import { decisionOf } from '#statute/decisions'
import type { RedoCause } from '#statute/remedies'
import type { Case, FactKind } from '../events/index.ts'

/** What an applicant sees of the file, in words of everyday; what is not named here stays in the office. */
const shown: Readonly<Partial<Record<FactKind, string>>> = {
  registered: '我们登记了您的申请',
  received: '我们确认收到您的申请，答复期限从第二天起算',
  'clarification-asked': '我们请您补正申请内容',
  clarified: '收到您的补正，答复期限重新计算',
  'fee-noticed': '我们发出了收费通知',
  'fee-notice-reached': '您收到了收费通知',
  'fee-paid': '您已缴费，答复期限重新计算',
  'explanation-asked': '我们请您说明理由',
  explained: '收到您的说明',
  'third-party-asked': '正在征求第三方意见，所需时间不计入期限',
  'third-party-answered': '第三方已经答复',
  'third-party-silent': '第三方没有在期限内答复',
  'agency-asked': '正在征求其他机关意见，所需时间不计入期限',
  'agency-answered': '其他机关已经答复',
  'agency-silent': '其他机关没有在期限内答复',
  extended: '答复期限已经延长',
  'reasonable-delay-set': '我们告知了延迟答复的期限',
  delivered: '答复已经发出',
  reopened: '我们开始重新办理您的申请，期限另行计算',
  notified: '终止办理的告知书已经发出',
  withdrawn: '您撤回了申请',
  split: '您的申请按“一事一申请”分成几件办理',
  merged: '这份申请与您先前的一份相同，并在一起办理',
}

/** What an event is to an applicant; undefined where it is the office's own affair. */
export const citizenWord = (kind: FactKind): string | undefined => shown[kind]

/** Why a request is answered anew, in a sentence an applicant understands. */
export const redoWords = {
  reconsideration: '按照行政复议决定，我们重新办理您的申请。',
  litigation: '按照人民法院的裁判，我们重新办理您的申请。',
  own: '我们发现先前的答复需要纠正，重新办理您的申请。',
} as const satisfies Readonly<Record<RedoCause, string>>

/** How a request stands, in a sentence an applicant understands. */
export const citizenStatus = ({ stage, waits, outcome, reopened }: Case): string => {
  const waiting = waits.map((wait) => wait.for)
  if (stage === 'unconfirmed') return '申请已经提交，等待机关确认收到。'
  if (waiting.includes('clarification')) return '需要您补正申请内容，请在期限内补正。'
  if (waiting.includes('payment')) return '需要您缴纳信息处理费，请按通知在期限内缴纳。'
  if (waiting.includes('explanation')) return '需要您说明理由，请在期限内说明。'
  if (stage === 'split') return '申请已经分成几件办理，请用各件的查询码查询。'
  if (stage === 'merged') return '申请与先前的一份并在一起办理，请用那一份的查询码查询。'
  if (outcome?.decision === 'withdrawn') return '申请已经撤回。'
  if (stage === 'decided') return '已经作出处理，答复即将发出。'
  if (stage === 'settled' || stage === 'closed' || stage === 'archived') return '申请已经办理完毕。'
  if (waiting.includes('third-party') || waiting.includes('agency'))
    return '正在征求其他方面的意见，所需时间不计入答复期限。'
  return reopened === null ? '申请正在办理。' : '申请正在重新办理，先前的答复仍然列在下面。'
}

/** What it came to, once the answer went out. */
export const citizenOutcome = (decision: DecisionKind): string => decisionOf(decision).title
