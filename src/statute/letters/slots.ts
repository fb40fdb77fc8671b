import type { LocalDate } from '#statute/calendar'
import { partsOf } from '#statute/calendar'
import { yuanText } from '#statute/fees'

/** How what stands in a slot is printed. lines: several paragraphs, apart by line breaks. */
type SlotForm = 'text' | 'lines' | 'day' | 'count' | 'fen'

interface Slot {
  /** Its name between braces in an office's own wording: {收到申请之日}. */
  readonly title: string
  readonly form: SlotForm
}

const of =
  <const Form extends SlotForm>(form: Form) =>
  <const Title extends string>(title: Title): { readonly title: Title; readonly form: Form } => ({
    title,
    form,
  })
const text = of('text')
const lines = of('lines')
const day = of('day')
const count = of('count')
const fen = of('fen')

/** Everything a letter may say of a case. Those of a decision bear the names of its needs. */
export const slots = {
  applicant: text('申请人'),
  you: text('称呼'),
  organisation: text('本机关'),
  requestNumber: text('登记编号'),
  channel: text('提交方式'),
  receivedOn: day('收到申请之日'),
  asked: text('申请内容'),
  dueOn: day('答复期限'),
  overdueOn: day('已经届满的答复期限'),
  contact: text('本机关联系方式'),
  reviewOrgan: text('行政复议机关'),
  court: text('人民法院'),
  reasons: lines('事实和理由'),
  points: lines('需要补正或者说明的事项'),
  until: day('期限'),
  clarificationOn: day('告知补正之日'),
  clarificationUntil: day('补正期限'),
  clarifiedOn: day('收到补正之日'),
  extendedOn: day('告知延期之日'),
  workdays: count('延长的工作日'),
  newDueOn: day('新的答复期限'),
  approvedOn: day('负责人同意之日'),
  reason: text('理由'),
  party: text('征求意见的对象'),
  partyAskedOn: day('征求意见之日'),
  partyView: text('第三方意见'),
  question: lines('征求意见的内容'),
  outcome: text('处理决定'),
  agency: text('接收机关'),
  section: text('协办单位'),
  matter: lines('协办事项'),
  handedOver: lines('移送材料'),
  feeNoticedOn: day('收费通知之日'),
  fee: fen('收费金额'),
  feeScheme: text('收费方式'),
  feeSteps: lines('计算过程'),
  payWay: text('缴纳方式'),
  withdrawnOn: day('撤回之日'),
  withdrawalRecord: text('撤回的记录'),
  withheldGrounds: lines('不予公开部分的依据'),
  searchRecord: lines('检索情况'),
  way: text('获取信息的方式、途径和时间'),
  publicAt: text('主动公开的途径'),
  givenParts: text('予以公开的部分'),
  withheldParts: text('不予公开的部分'),
  forbiddingLaw: text('禁止公开的规定'),
  balancing: text('权益权衡'),
  internalMatter: text('内部事务类别'),
  processMatter: text('过程性信息类别'),
  noDutyToDisclose: text('没有应当公开的规定'),
  fileAccessLaw: text('案卷查阅依据'),
  specialLaw: text('特别规定'),
  notOursReason: text('不属于本机关的理由'),
  competentAgency: text('负责公开的机关和联系方式'),
  makingReason: text('需要加工分析的理由'),
  unclearPoints: text('仍不明确的内容'),
  properChannel: text('相应渠道'),
  earlierAnswer: text('此前答复的文号和日期'),
  publisher: text('公开出版物的获取途径'),
  notInformation: text('不属于政府信息的理由'),
  archive: text('档案馆和查阅办法'),
} as const satisfies Readonly<Record<string, Slot>>

export type SlotName = keyof typeof slots

type ValueOf<Form extends SlotForm> = Form extends 'day'
  ? LocalDate
  : Form extends 'count' | 'fen'
    ? number
    : string

/** What is known of a case, by slot: days as dates, sums in fen, the rest in words. */
export type LetterFacts = { readonly [Name in SlotName]?: ValueOf<(typeof slots)[Name]['form']> }

/** 2026年9月14日: a day as a letter prints it, GB/T 9704. */
export const dayText = (on: LocalDate): string => {
  const { year, month, day: date } = partsOf(on)
  return `${year}年${month}月${date}日`
}

/** A slot as it is printed; undefined where nothing is known. */
export const slotText = (facts: LetterFacts, name: SlotName): string | undefined => {
  const value = facts[name]
  if (value === undefined) return undefined
  if (typeof value === 'number') return slots[name].form === 'fen' ? yuanText(value) : String(value)
  // Only days are kept in the form of `LocalDate`.
  const printed = slots[name].form === 'day' ? dayText(value as LocalDate) : value.trim()
  return printed === '' ? undefined : printed
}
