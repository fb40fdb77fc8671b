import type { CaseEvent } from '#modules/requests'
import { dayOf } from '#platform/clock'
import type { Dossier } from './dossier.ts'

/** What a text beside an event is called. */
const textNames: Readonly<Record<string, string>> = {
  reason: '理由',
  what: '要办的事项',
  answer: '回复',
  where: '检索的范围',
  how: '检索的方法',
  points: '事项',
  text: '内容',
  name: '名称',
  contact: '联系方式',
  question: '征求意见的内容',
  opinion: '意见',
  record: '撤回的材料或者记录',
  title: '材料',
}

const outsiders: Readonly<Record<string, string>> = {
  applicant: '申请人',
  'third-party': '第三方',
  system: '系统',
}

/** Who wrote an event down. */
export const writerOf = ({ people }: Pick<Dossier, 'people'>, by: string): string =>
  outsiders[by] ?? people.get(by) ?? '（已不在册的人员）'

/** A moment as it is printed: day and time of China. */
export const momentOf = (at: string): string => {
  const local = new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString()
  return `${dayOf(at)} ${local.slice(11, 16)}`
}

/** The texts of an event, each with its name; drafts are printed by themselves. */
export const textsOf = ({ texts }: Pick<Dossier, 'texts'>, { seq, kind }: CaseEvent): string =>
  kind === 'draft-decision'
    ? ''
    : Object.entries(texts.get(seq) ?? {})
        .map(([name, text]) => `${textNames[name] ?? name}：${text}`)
        .join('\n')
