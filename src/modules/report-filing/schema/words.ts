/** Words that may stand in the tables, with how they are printed. */

/** Where the work on a report is. What the public has is the filing. */
export const reportStages = {
  draft: '编制中',
  review: '审签中',
  signed: '已签发，待定稿',
  filed: '已定稿',
} as const
export type ReportStage = keyof typeof reportStages

/** What of the house a figure is counted from. */
export const evidenceSources = {
  request: '政府信息公开申请',
  register: '规章和行政规范性文件',
  decision: '处理决定',
  charge: '行政事业性收费',
  'processing-fee': '信息处理费',
  remedy: '行政复议和行政诉讼',
} as const
export type EvidenceSource = keyof typeof evidenceSources

/** How a figure that is not from the ledger comes in: counted elsewhere, or what the ledger has put right. */
export const entryKinds = { elsewhere: '别处的数', adjustment: '调整' } as const
export type EntryKind = keyof typeof entryKinds

/** Where a filed report comes from: the ledger of this house, or an old report that was read. */
export type FilingOrigin = 'ledger' | 'history'

/** 条例第四十九条: what is to be done with a report by a day. */
export const reportDuties = { authority: '报送主管部门', public: '向社会公布' } as const
export type ReportDuty = keyof typeof reportDuties
