import { lengthText } from '#statute/deadlines'
import { certaintyText, citation } from '#statute/dated'
import type { Calendar, LocalDate } from '#statute/calendar'
import {
  answerDue,
  instances,
  isAppealResult,
  procedures,
  remedyResults,
  resultTitle,
} from '#statute/remedies'
import type { Instance, Procedure, RulingResult } from '#statute/remedies'
import type { RedoTerm, RemedyEvent, RemedyView } from '#modules/remedies'
import { holds } from '#modules/remedies'
import type { Names } from '../words/names.ts'

/** What table 4 calls an outcome. */
export const outcomeTitles = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const
export const hearingSorts = { opinions: '听取意见', hearing: '听证', trial: '开庭' } as const
const sides = { office: '本机关', claimant: '申请人、原告', 'third-party': '第三方' } as const

/** What a text beside an event is called. */
export const remedyTextTitles: Readonly<Record<string, string>> = {
  reason: '理由',
  place: '地点',
  who: '参加人',
  gist: '结果的要点（主文）',
  reasons: '理由',
  how: '怎样履行',
  text: '内容',
  title: '材料',
}

export const redoText = ({ count, unit }: RedoTerm): string =>
  unit === 'workdays' ? `${count}个工作日` : `${count}日`

export const outcomeTitleOf = (result: RulingResult): string | null =>
  isAppealResult(result) ? null : outcomeTitles[remedyResults[result].outcome]

type Told = readonly (readonly [name: string, value: string | null])[]

const told = (event: RemedyEvent, names: Names): Told => {
  switch (event.kind) {
    case 'opened':
      return [['机关', event.organ]]
    case 'noticed':
      return [
        ['审级', instances[event.instance]],
        ['程序', procedures[event.procedure]],
        ['案号', event.reference],
        ['准许延至', event.until],
      ]
    case 'assigned':
      return [['承办人', names.person(event.person)]]
    case 'listed':
      return [
        ['证据', `${event.items.length}项，${event.items.reduce((sum, { pages }) => sum + pages, 0)}页`],
      ]
    case 'answered':
      return [['凭证', event.proof]]
    case 'held':
    case 'released':
      return [['事项', holds[event.what]]]
    case 'hearing-set':
      return [
        ['日期', event.day],
        ['形式', hearingSorts[event.sort]],
      ]
    case 'hearing-held':
      return [['负责人', event.head ? '出庭、到场' : '没有出庭、到场']]
    case 'ruled':
      return [
        ['审级', instances[event.instance]],
        ['结果', resultTitle(event.result)],
        ['收到之日', event.servedOn],
        ['期限', event.redo && redoText(event.redo)],
      ]
    case 'served':
      return [['审级', instances[event.instance]]]
    case 'appealed':
      return [
        ['审级', instances[event.instance]],
        ['提起人', sides[event.side]],
        ['法院', event.organ],
      ]
    case 'redo-begun':
      return [['重新答复的期限', event.due]]
    case 'packed':
      return [
        ['页数', `${event.pages}页`],
        ['个人信息', event.inFull ? '含' : '已遮盖'],
        ['SM3', event.digest],
      ]
    case 'corrected':
      return [
        ['更正', `第${event.replaces}号记录`],
        ['改为', event.fact === null ? '划去' : event.fact.on],
      ]
    case 'bound':
    case 'performed':
    case 'note':
    case 'paper-added':
      return []
  }
}

/** What an event says besides its day, in words. */
export const remedyFacts = (event: RemedyEvent, names: Names) =>
  told(event, names).flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))

/** The answers of all instances, with how their last day is reckoned. */
export const answersShown = ({ found: { answers } }: RemedyView) =>
  answers.map(({ instance, procedure, reference, receivedOn, due, lawful, answeredOn, late }) => ({
    instanceTitle: instances[instance],
    procedureTitle: procedures[procedure],
    reference,
    receivedOn,
    due,
    lawfulDue: lawful.date,
    term: lengthText(lawful.length),
    basis: citation(lawful.basis),
    certainty: certaintyText(lawful.basis.certainty),
    provisional: lawful.provisional,
    answeredOn,
    late,
  }))

/** How long an answer may take by the law of a day, for whoever writes a copy down. */
export const answerTermsText = (on: LocalDate, calendar: Calendar): string => {
  const term = (instance: Instance, procedure: Procedure): string => {
    const { length, basis } = answerDue(instance, procedure, on, calendar)
    return `${lengthText(length)}（${citation(basis)}）`
  }
  return `行政复议：普通程序${term('review', 'ordinary')}，简易程序${term('review', 'simple')}；行政诉讼：${term('first', 'ordinary')}。`
}
