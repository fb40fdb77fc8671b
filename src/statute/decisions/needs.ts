/** What a letter must say or the file must hold before a decision of a kind may be issued. */
export interface Need {
  readonly title: string
  /** text: written into the letter. choice: one of `options`. paper: kept in the file as evidence. */
  readonly form: 'text' | 'choice' | 'paper'
  readonly options?: readonly string[]
  /** What the clerk should know. */
  readonly hint?: string
}

const text = (title: string, hint?: string): Need => ({
  title,
  form: 'text',
  ...(hint === undefined ? {} : { hint }),
})
const paper = (title: string, hint?: string): Need => ({ ...text(title, hint), form: 'paper' })
const choice = (title: string, ...options: readonly string[]): Need => ({ title, form: 'choice', options })

/**
 * Everything any kind asks for, by name.
 * 法释〔2025〕8号: the agency proves the ground of what it decides; what it must be able to show is a `paper`.
 */
export const needs = {
  way: text('获取信息的方式、途径和时间'),
  given: paper('提供的政府信息'),
  publicAt: text('已主动公开的网址、公报期号等途径', '诉讼中由行政机关证明已经公开并已告知途径'),
  givenParts: text('予以公开的部分'),
  withheldParts: text('不予公开的部分，逐项写明理由和依据'),
  secrecyMark: paper('密级标识和保密期限', '在保密允许的范围内说明'),
  forbiddingLaw: text('禁止公开的法律、行政法规名称和条款'),
  harm: paper('公开可能危及国家安全、公共安全、经济安全、社会稳定的理由和证据'),
  thirdPartyView: paper('征求第三方意见书和第三方的意见，或者逾期未提出意见的记录'),
  balancing: text('损害第三方合法权益与公共利益的权衡'),
  internalMatter: choice('属于哪一类内部事务信息', '人事管理', '后勤管理', '内部工作流程'),
  processMatter: choice('属于哪一类过程性信息', '讨论记录', '过程稿', '磋商信函', '请示报告'),
  noDutyToDisclose: text('法律、法规、规章没有规定应当公开该信息', '有规定应当公开的，从其规定'),
  fileAccessLaw: text('查阅行政执法案卷依照的规定'),
  specialLaw: text('查询依照的法律、行政法规和办理程序'),
  searchRecord: paper('检索记录', '在哪里、用什么方式、由谁、何时检索，结果如何'),
  notOursReason: text('不属于本机关负责公开的理由'),
  competentAgency: text(
    '负责公开该信息的行政机关名称、联系方式',
    '能够确定的应当告知；确实不能确定的，写明不能确定',
  ),
  makingReason: text('需要加工、分析才能提供的理由'),
  unclearPoints: text('补正后仍不明确的内容'),
  clarificationNotice: paper('补正告知书（日期、合理的补正期限）和送达凭证'),
  properChannel: text('信访、投诉、举报等相应渠道'),
  earlierAnswer: text('此前答复的文号和日期'),
  publisher: text('获取公报、报刊、书籍等公开出版物的途径'),
  excess: paper('申请数量、频次明显超过合理范围的事实'),
  explanation: paper('说明理由告知书和申请人的说明，或者未说明的记录'),
  earlierDelivery: paper('此前已向申请人提供该信息的记录'),
  feeNotice: paper('收费通知书（日期、数额、缴费期限）和送达凭证'),
  withdrawal: paper('申请人撤回申请的书面材料或者记录'),
  notInformation: text('申请内容不属于政府信息的理由'),
  archive: text('已移交的国家档案馆名称和查阅办法'),
  contactAttempts: paper('申请人死亡或者无法联系的证明、联系记录'),
} as const satisfies Readonly<Record<string, Need>>

export type NeedId = keyof typeof needs
