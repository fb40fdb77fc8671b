import type { LocalDate } from '#statute/calendar'
import { calendarOf, parseLocalDate } from '#statute/calendar'
import type { DecisionKind, NeedId } from '#statute/decisions'
import { decisionOf, needs } from '#statute/decisions'
import type { Letter } from './compose.ts'
import { asLetter, composeLetter, isDecision } from './compose.ts'
import type { LetterKind } from './kinds/all.ts'
import { letterOf } from './kinds/all.ts'
import type { Line } from './line.ts'
import type { LetterCase, SignedDecision } from './lint/rule.ts'
import type { LetterFacts } from './slots.ts'

const day = parseLocalDate

/** The day the sample letters bear. */
const sampleDay: LocalDate = day('2026-09-30')

/** A made-up case with something for every slot: by it an office sees its wording before it holds. */
export const sampleFacts: LetterFacts = {
  applicant: '王小明',
  you: '您',
  organisation: '示例县医疗保障局',
  requestNumber: '依申请〔2026〕12号',
  channel: '网上申请',
  receivedOn: day('2026-09-14'),
  asked: '2025年度县城定点医疗机构协议管理考核结果',
  dueOn: day('2026-10-16'),
  contact: '示例县医疗保障局办公室，电话010-66010000，地址：示例县人民路1号',
  reviewOrgan: '示例县人民政府',
  court: '示例县人民法院',
  reasons: '本机关收到申请后，由医药服务管理股负责办理。经核实，该信息由本机关在履行协议管理职责过程中制作。',
  points: '1.所申请的考核结果是哪一类定点医疗机构的；\n2.所申请信息的起止时间。',
  until: day('2026-10-21'),
  workdays: 20,
  newDueOn: day('2026-11-13'),
  approvedOn: day('2026-09-29'),
  reason: '申请涉及的材料数量较多，需要逐件核对',
  party: '示例县第一医院',
  partyView: '你单位提出同意公开的意见',
  question: '是否同意公开《2025年度协议管理考核结果》中涉及你单位的得分和扣分原因。',
  outcome: '予以公开',
  agency: '示例县卫生健康局',
  section: '医药服务管理股',
  matter: '检索2025年度定点医疗机构协议管理考核的有关材料，并提出是否可以公开的意见。',
  handedOver: '1.政府信息公开申请表1份；\n2.申请人身份证明复印件1份。',
  feeNoticedOn: day('2026-09-17'),
  fee: 170_000,
  feeScheme: '按量',
  feeSteps: '第1页至第30页：不收费\n第31页至第100页：70页×10元＝700元\n第101页至第150页：50页×20元＝1000元',
  payWay: '凭本通知书到示例县政务服务大厅非税收入窗口缴纳，或者扫描缴款二维码缴纳。',
  withdrawnOn: day('2026-09-21'),
  withdrawalRecord: '申请人于2026年9月21日提交的书面撤回申请',
  withheldGrounds: '其中“考核人员名单”属于内部事务信息，依据《政府信息公开条例》第十六条第一款不予公开。',
  searchRecord: '2026年9月16日在档案室、公文系统，以项目名称和年度为关键词检索，没有找到',
  way: '随本告知书提供复印件1份，共12页',
  publicAt: '示例县人民政府网站政府信息公开专栏，名称为《2025年度协议管理考核结果》',
  givenParts: '考核结果的机构名称、得分',
  withheldParts: '考核人员名单',
  forbiddingLaw: '《中华人民共和国统计法》第九条',
  balancing: '公开该信息会暴露其经营成本，不公开不会对公共利益造成重大影响',
  internalMatter: '人事管理',
  processMatter: '讨论记录',
  noDutyToDisclose: '法律、法规、规章没有规定应当公开该信息',
  fileAccessLaw: '《中华人民共和国行政处罚法》的有关规定',
  specialLaw: '不动产登记资料的查询，依照《不动产登记暂行条例》的规定向不动产登记机构申请',
  notOursReason: '该信息由卫生健康主管部门制作和保存',
  competentAgency: '示例县卫生健康局，电话010-66020000',
  makingReason: '本机关没有按病种汇总的现成数据，需要对结算数据重新统计',
  unclearPoints: '仍不能确定所申请信息的年度和名称',
  properChannel: '示例县信访局，或者国家信访信息系统',
  earlierAnswer: '2026年3月2日作出的示医保公开〔2026〕第3号告知书',
  publisher: '示例县图书馆可以查阅《示例县人民政府公报》2026年第2期',
  notInformation: '申请内容为党委部门制发的文件',
  archive: '示例县档案馆，凭本人有效身份证件查阅',
}

/** Facts of a case only some have: left out where they would make a course that cannot be. */
const courseOf = (kind: LetterKind): LetterFacts => {
  const facts = sampleFacts
  if (kind === 'clarificationLapsed')
    return { ...facts, clarificationOn: day('2026-09-15'), clarificationUntil: day('2026-09-25') }
  if (kind === 'thirdPartyNotice')
    return {
      ...facts,
      partyAskedOn: day('2026-09-16'),
      reason: '《2025年度协议管理考核结果》中你单位的得分和扣分原因，你单位同意公开',
    }
  if (letterOf(kind).addressee === 'agency')
    return {
      ...facts,
      party: '示例县卫生健康局',
      question: '是否同意公开《关于做好定点医疗机构协议管理考核工作的通知》。',
    }
  const asks: readonly LetterKind[] = ['thirdPartyReply', 'consultationNotice', 'thirdParty']
  return asks.includes(kind) ? { ...facts, partyAskedOn: day('2026-09-16') } : facts
}

const decisionIn = (kind: DecisionKind): SignedDecision => ({
  decision: kind,
  parts:
    kind === 'partial'
      ? [
          { about: '考核结果', kind: 'disclosed' },
          { about: '考核人员名单', kind: 'internalMatter' },
        ]
      : [{ about: '', kind }],
  on: day('2026-09-29'),
  signedOn: day('2026-09-28'),
  reasons: sampleFacts.reasons ?? '',
})

/** The case of the sample letters, with nothing wrong in it. */
export const sampleCase = (kind: LetterKind): LetterCase => {
  const facts = courseOf(kind)
  const decided = isDecision(kind)
    ? decisionIn(kind)
    : kind === 'thirdPartyNotice'
      ? decisionIn('disclosed')
      : null
  return {
    calendar: calendarOf(),
    facts: letterOf(kind).addressee === 'third-party' ? { ...facts, you: '你单位' } : facts,
    decided,
    happened: true,
    // Every need of every kind.
    present: new Set(Object.keys(needs) as NeedId[]),
    dueOn: day('2026-10-16'),
    firstDueOn: day('2026-10-16'),
    level: 'department',
    earlier: [],
    numbers: new Set(),
    personalIn: () => [],
  }
}

/** A sample letter of a kind, as it would go out. */
export const sampleLetter = (kind: LetterKind, variants: Readonly<Record<string, Line>> = {}): Letter => {
  const { facts, decided, level } = sampleCase(kind)
  const parts = decided?.parts.map((part) => part.kind) ?? []
  const on = decided?.on ?? sampleDay
  const composed = composeLetter({
    kind,
    facts,
    on,
    decided: decided && { decision: decided.decision, parts },
    level,
    variants,
  })
  const early = kind === 'clarification' ? day('2026-09-17') : sampleDay
  const number = letterOf(kind).series === 'decision' ? '示医保公开〔2026〕第8号' : '示医保公开告〔2026〕8号'
  return { ...asLetter(composed), number, on: early }
}

/** Kinds of decision a row of table 3 counts: for the table of letters. */
export const rowOfLetter = (kind: LetterKind): string | null =>
  isDecision(kind) ? decisionOf(kind).row : null
