import { applicants } from '#statute/applicants'
import { citation } from '#statute/dated'
import { decisionOf, questions } from '#statute/decisions'
import type { QuestionId } from '#statute/decisions'
import type { Block } from '#platform/paper'
import type { CaseEvent } from '#modules/requests'
import { answerWays, effective, intakeChannels, wantedForms } from '#modules/requests'
import { factsOf, paragraph, tableOf } from './blocks.ts'
import type { Kinds } from './events-table.ts'
import { eventsTable, has } from './events-table.ts'
import type { PackNames, RequestMaterial } from './material.ts'

/** 条例第二十九条: the form as it was handed in. */
export const formPaper = ({ form, number }: RequestMaterial): readonly Block[] => [
  factsOf([
    ['登记编号', number],
    ['申请人类别', applicants[form.applicantKind].title],
    ['姓名、名称', form.name],
    ['证件号码', form.idNumber ?? ''],
    ['联系人', form.contact ?? ''],
    ['电话', form.phone ?? ''],
    ['电子邮箱', form.email ?? ''],
    ['通信地址', form.address ?? ''],
    ['代理人、经办人', form.agent?.name ?? ''],
    ['所需政府信息', form.description],
    ['提供的形式', wantedForms[form.form]],
    ['获取的方式', answerWays[form.way]],
  ]),
]

const receiptKinds: Kinds = new Set<CaseEvent['kind']>(['registered', 'received'])

/** 条例第三十一条: when it came and since when it counts. */
export const receiptPaper = (material: RequestMaterial, names: PackNames): readonly Block[] => {
  const { found } = material.view
  return [
    factsOf([
      ['登记编号', material.number],
      ['渠道', intakeChannels[found.channel]],
      ['收到申请之日', material.proof?.clock.receivedOn ?? ''],
      ['答复期限届满之日', found.answered?.lateness.due ?? material.proof?.clock.due ?? ''],
    ]),
    eventsTable(material, receiptKinds, names),
  ]
}

/** 期限计算书, day by day. */
export const clockPaper = ({ proof, view }: RequestMaterial): readonly Block[] => {
  if (proof === undefined) return [paragraph('还没有确认收到，答复期限没有起算。')]
  const { clock, length, article, rows, totals } = proof
  const answered = view.found.answered?.lateness.concludedOn
  const { reopened } = view.found
  return [
    paragraph(
      `收到申请之日：${clock.receivedOn}。答复期限：${length}个工作日（${article}），自${clock.begunOn}次日起算。` +
        `答复期限届满之日：${clock.due ?? '不能确定'}。${answered === undefined ? '' : `答复发出之日：${answered}。`}表中《条例》指《政府信息公开条例》。`,
    ),
    tableOf(
      ['日期', '星期', '第几个工作日', '为什么', '依据', '当日发生'],
      [3, 2, 1.9, 3.2, 6, 3.4],
      rows.map(({ date, weekday, counts, number, why, article: by, events }) => [
        date,
        weekday,
        counts ? String(number) : '不计入',
        why,
        by.replace('《政府信息公开条例》', '《条例》'),
        events.map(({ text }) => text).join('；'),
      ]),
    ),
    paragraph(
      `合计：计入${totals.counted}日，休息日、节假日${totals.rest}日，征求意见${totals.consulting}日，等待申请人${totals.waiting}日。`,
    ),
    ...clock.breaches.map(({ message, basis }) => paragraph(`注意：${message}（${citation(basis)}）`)),
    ...(reopened === null
      ? []
      : [
          paragraph(
            `${reopened.on}起${reopened.remedy === null ? '自行纠正' : `按${reopened.remedy.number}的结果`}重新办理，重新答复的期限届满之日：${reopened.due}。`,
          ),
        ]),
  ]
}

const searchKinds: Kinds = new Set<CaseEvent['kind']>(['searched', 'task-given', 'task-answered'])

/** 条例第三十六条第四项: where, how and by whom it was searched; empty where it was not. */
export const searchPaper = (material: RequestMaterial, names: PackNames): readonly Block[] =>
  has(material, searchKinds) ? [eventsTable(material, searchKinds, names)] : []

const consultKinds: Kinds = new Set<CaseEvent['kind']>([
  'third-party-asked',
  'third-party-reached',
  'third-party-answered',
  'third-party-silent',
  'agency-asked',
  'agency-reached',
  'agency-answered',
  'agency-silent',
])

/** 条例第三十二条、第三十四条: who was asked, and what they said; empty where nobody was. */
export const consultPaper = (material: RequestMaterial, names: PackNames): readonly Block[] =>
  has(material, consultKinds) ? [eventsTable(material, consultKinds, names)] : []

/** The guided questions as they were answered; empty where they were not. */
export const triagePaper = ({ view }: RequestMaterial, names: PackNames): readonly Block[] =>
  effective(view.file).flatMap((event): readonly Block[] => {
    if (event.kind !== 'triaged') return []
    // Only questions have answers.
    const answers = Object.entries(event.answers) as readonly (readonly [QuestionId, string])[]
    return [
      paragraph(
        `${event.on}，${names.writer(event.by)}研判${event.proposal === null ? '' : `，建议：${decisionOf(event.proposal).title}`}。`,
      ),
      tableOf(
        ['问题', '回答', '依据'],
        [6, 4, 3],
        answers.map(([id, value]) => {
          const { text, article, answers: offered } = questions[id]
          return [text, offered[value]?.text ?? value, article]
        }),
      ),
    ]
  })
