import { applicants } from '#statute/applicants'
import { decisionOf, needs } from '#statute/decisions'
import { yuanText } from '#statute/fees'
import { deliveryWays, givenText } from '#modules/letters'
import type { CaseEvent, RequestId } from '#modules/requests'
import { intakeChannels } from '#modules/requests'
import type { RequestNames } from './request-names.ts'

const results = { found: '找到', none: '没有找到', 'needs-making': '没有现成信息，需要另行制作' } as const
const redoCauses = {
  reconsideration: '行政复议的结果',
  litigation: '行政诉讼的结果',
  own: '自行纠正',
} as const

type Told = readonly (readonly [name: string, value: string | null | undefined])[]

interface Words {
  readonly names: RequestNames
  readonly numberOf: (id: RequestId) => string
}

const told = (event: CaseEvent, { names, numberOf }: Words): Told => {
  switch (event.kind) {
    case 'registered':
      return [
        ['申请人类别', applicants[event.applicantKind].title],
        ['渠道', intakeChannels[event.channel]],
        ['拆分自', event.origin && numberOf(event.origin)],
      ]
    case 'assigned':
      return [
        ['经办人', names.person(event.person)],
        ['科室', event.section && names.section(event.section)],
      ]
    case 'task-given':
      return [
        ['科室', names.section(event.section)],
        ['承办人', event.person && names.person(event.person)],
        ['回复期限', event.due],
      ]
    case 'task-answered':
      return [['回复的交办', `第${event.task}号记录`]]
    case 'searched':
      return [['结果', results[event.result]]]
    case 'triaged':
      return [
        ['回答', `${Object.keys(event.answers).length}个问题`],
        ['建议', event.proposal && decisionOf(event.proposal).title],
      ]
    case 'clarification-asked':
    case 'explanation-asked':
      return [['期限', event.until]]
    case 'reasonable-delay-set':
      return [['延迟至', event.until]]
    case 'third-party-answered':
      return [['是否同意公开', event.agrees ? '同意' : '不同意']]
    case 'agency-asked':
      return [['身份', event.as === 'co-maker' ? '共同制作机关' : '其他机关']]
    case 'extension-approved':
      return [['延长', `${event.workdays}个工作日`]]
    case 'extended':
      return [
        ['延长', `${event.workdays}个工作日`],
        ['同意人', names.person(event.approvedBy)],
        ['同意日期', event.approvedOn],
      ]
    case 'fee-noticed':
      return [['数额', yuanText(event.fen)]]
    case 'material-added':
      return [['证明', event.need && needs[event.need].title]]
    case 'draft-decision':
    case 'decided':
    case 'clarification-lapsed':
    case 'fee-lapsed':
      return [
        ['处理决定', decisionOf(event.decision).title],
        ['摘要', event.digest.slice(0, 16)],
      ]
    case 'submitted':
      return [['摘要', event.digest.slice(0, 16)]]
    case 'signed':
      return [
        ['代理', event.actingFor && `代${names.person(event.actingFor)}签署`],
        ['摘要', event.digest.slice(0, 16)],
      ]
    case 'sent-back':
      return [['方式', event.recalled ? '撤回送审' : '退回修改']]
    case 'delivered':
    case 'notified':
      return [
        ['方式', deliveryWays[event.way]],
        ['凭证', event.proof],
        ['给出', event.kind === 'delivered' ? givenText(event.given) : null],
      ]
    case 'reopened':
      return [
        ['原因', redoCauses[event.cause]],
        ['复议、诉讼', event.remedy?.number],
        ['撤回原答复的文号', event.reference],
        ['重新答复的期限', event.due],
      ]
    case 'split':
      return [['拆分为', event.children.map(numberOf).join('、')]]
    case 'merged':
      return [['并入', numberOf(event.into)]]
    case 'linked':
      return [['关联', numberOf(event.other)]]
    case 'archived':
      return [['档号', event.reference]]
    case 'corrected':
      return [
        ['更正的记录', `第${event.replaces}号记录`],
        ['更正为', event.fact === null ? '划去' : event.fact.on],
      ]
    default:
      return []
  }
}

/** The data of an event in words; what is empty is left out. */
export const eventFacts = (event: CaseEvent, words: Words): { name: string; value: string }[] =>
  told(event, words).flatMap(([name, value]) => (value ? [{ name, value }] : []))
