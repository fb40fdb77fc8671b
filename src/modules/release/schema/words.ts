/** Why something is withheld, by the article it stands on; 条例第三十七条 asks that the rest be given. */
export const withholdingReasons = {
  'state-secret': { title: '国家秘密，或者法律、行政法规禁止公开', basis: '条例第十四条' },
  safety: { title: '公开后可能危及国家安全、公共安全、经济安全、社会稳定', basis: '条例第十四条' },
  commercial: { title: '商业秘密，公开会对第三方合法权益造成损害', basis: '条例第十五条' },
  privacy: { title: '个人隐私，公开会对第三方合法权益造成损害', basis: '条例第十五条' },
  internal: { title: '人事管理、后勤管理、内部工作流程等内部事务信息', basis: '条例第十六条第一款' },
  process: { title: '讨论记录、过程稿、磋商信函、请示报告等过程性信息', basis: '条例第十六条第二款' },
  enforcement: { title: '行政执法案卷信息', basis: '条例第十六条第二款' },
} as const satisfies Record<string, { readonly title: string; readonly basis: string }>
export type WithholdingReason = keyof typeof withholdingReasons

/** How far a document to be given out has come. */
export const releaseStates = {
  marking: '标注中',
  checked: '已去除，待复核',
  released: '可以给出',
  dropped: '已作废',
} as const
export type ReleaseState = keyof typeof releaseStates

/** Where a mark comes from. */
export const markSources = {
  hand: '手工标注',
  name: '本案的人员和单位',
  'id-card': '居民身份证号码',
  mobile: '手机号码',
  phone: '固定电话',
  'bank-card': '银行卡号',
  account: '账号',
  email: '电子邮箱地址',
  address: '家庭住址',
} as const
export type MarkSource = keyof typeof markSources

/** Kinds of files words can be taken out of. */
export const releaseKinds = { pdf: 'PDF', docx: 'Word 文档', xlsx: 'Excel 表格', text: '文本' } as const
export type ReleaseKind = keyof typeof releaseKinds
