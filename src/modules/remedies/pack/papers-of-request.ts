import { applicants } from '#statute/applicants'
import { certaintyText, citation } from '#statute/dated'
import { decisionOf, needs, questions } from '#statute/decisions'
import type { QuestionId } from '#statute/decisions'
import type { Block } from '#platform/paper'
import type { CaseEvent, FactKind } from '#modules/requests'
import { answerWays, effective, factText, intakeChannels, rules, wantedForms } from '#modules/requests'
import { factsOf, heading, momentText, paragraph, tableOf } from './blocks.ts'
import type { PackNames, RequestMaterial } from './material.ts'

/** What a text beside an event is called. */
const textTitles: Readonly<Record<string, string>> = {
  reason: '理由',
  where: '检索的范围',
  how: '检索的方法',
  who: '检索人',
  found: '检索的结果',
  name: '名称',
  contact: '联系方式',
  question: '征求意见的内容',
  opinion: '意见',
  points: '事项',
  text: '内容',
  what: '事项',
  answer: '回复',
  record: '材料或者记录',
  title: '材料',
}

const words = (material: RequestMaterial, { seq }: Pick<CaseEvent, 'seq'>): string =>
  Object.entries(material.texts.get(seq) ?? {})
    .map(([name, text]) => `${textTitles[name] ?? name}：${text}`)
    .join('\n')

type Kinds = ReadonlySet<CaseEvent['kind']>

/** Events of some kinds as a table: day, what, who wrote it down when, the texts. */
const eventsTable = (material: RequestMaterial, kinds: Kinds | undefined, names: PackNames): Block =>
  tableOf(
    ['序号', '日期', '事项', '内容', '记录人和时间'],
    [1.2, 2.6, 3, 6.5, 3.7],
    effective(material.view.file)
      .filter(({ kind }) => kinds?.has(kind) ?? true)
      .map((event) => [
        String(event.seq),
        event.on,
        factText(event),
        words(material, event),
        `${names.writer(event.by)}\n${momentText(event.recordedAt)}`,
      ]),
  )

const has = ({ view }: RequestMaterial, kinds: Kinds): boolean =>
  effective(view.file).some(({ kind }) => kinds.has(kind))

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
        `答复期限届满之日：${clock.due ?? '不能确定'}。${answered === undefined ? '' : `答复发出之日：${answered}。`}`,
    ),
    tableOf(
      ['日期', '星期', '第几个工作日', '为什么', '依据', '当日发生'],
      [2.6, 1.6, 2, 4, 4.6, 4],
      rows.map(({ date, weekday, counts, number, why, article: by, events }) => [
        date,
        weekday,
        counts ? String(number) : '不计入',
        why,
        by,
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
            `${reopened.on}起按复议、诉讼的结果重新办理${reopened.remedy === null ? '' : `（${reopened.remedy.number}）`}，重新答复的期限届满之日：${reopened.due}。`,
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

/** Who signed what, under which digest. */
export const signaturesPaper = ({ decisions }: RequestMaterial, names: PackNames): readonly Block[] =>
  decisions.flatMap(({ on, decision, digest, draftedBy, signatures }) => [
    heading(`${on}　${decisionOf(decision).title}`),
    paragraph(`拟稿：${names.writer(draftedBy)}。签署的是下列 SM3 摘要所指的文本：${digest}`),
    tableOf(
      ['环节', '签署人', '日期', '系统记录时间', '签署的摘要（SM3）'],
      [3, 3, 3, 4, 7],
      signatures.map((each) => [
        each.step,
        `${names.writer(each.by)}${each.actingFor === null ? '' : `（代${names.writer(each.actingFor)}）`}`,
        each.on,
        momentText(each.recordedAt),
        each.digest,
      ]),
    ),
  ])

/** What was decided, as it was signed. */
export const decisionPaper = ({ decisions }: RequestMaterial): readonly Block[] =>
  decisions.flatMap(({ on, decision, content }) => {
    const { title, basis } = decisionOf(decision)
    return [
      heading(`${on}　${title}`),
      factsOf([
        ['处理决定', title],
        ['依据', basis.map((one) => `${citation(one)}（${certaintyText(one.certainty)}）`).join('\n')],
        ...content.parts.map(({ about, kind }, at): readonly [string, string] => [
          `第${at + 1}部分`,
          `${about === '' ? '' : `${about}：`}${decisionOf(kind).title}`,
        ]),
        ...Object.entries(content.texts).map(([need, text]): readonly [string, string] => [
          // The keys of the texts are needs.
          needs[need as keyof typeof needs].title,
          text,
        ]),
        ['事实和理由', content.reasons],
      ]),
    ]
  })

const ways = {
  'in-person': '当面送达',
  entrusted: '委托送达',
  post: '邮寄',
  electronic: '电子送达',
  announcement: '公告送达',
} as const

/** 国办公开办函〔2016〕235号: when and how the answer went out; empty where it did not. */
export const deliveryPaper = ({ view }: RequestMaterial, names: PackNames): readonly Block[] => {
  const rows = effective(view.file).flatMap((event): (readonly string[])[] =>
    event.kind === 'delivered' || event.kind === 'notified'
      ? [[event.on, factText(event), ways[event.way], event.proof ?? '', names.writer(event.by)]]
      : [],
  )
  return rows.length === 0 ? [] : [tableOf(['日期', '事项', '方式', '凭证', '记录人'], [3, 3, 3, 5, 3], rows)]
}

/** Everything that was written down, one behind the other. */
export const coursePaper = (material: RequestMaterial, names: PackNames): readonly Block[] => [
  eventsTable(material, undefined, names),
]

const otherActs: Readonly<Record<string, string>> = {
  'request.reveal': '查看个人信息',
  'request.track': '申请人查询',
  'request.paper': '查看身份证明',
  'request.see-move': '核对期限的变动',
  'request.redate': '按新的放假通知重算期限',
}

const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(rules, kind)

/** What a row of the trail did, in words; its own name where nobody gave it one. */
const actText = (what: string): string => {
  const kind = what.replace(/^request\./u, '')
  return otherActs[what] ?? (isFactKind(kind) ? rules[kind].title : what)
}

/** Rows of the trail: who did what when. */
export const trailPaper = ({ trail }: RequestMaterial, names: PackNames): readonly Block[] => [
  paragraph('下列各行摘自审计记录，按 SM3 逐行成链，可以离线核对。'),
  tableOf(
    ['链上序号', '时间', '谁', '动作'],
    [2, 4, 4, 5],
    trail.map(({ sequence, at, who, what }) => [
      String(sequence),
      momentText(at),
      names.account(who),
      actText(what),
    ]),
  ),
]
