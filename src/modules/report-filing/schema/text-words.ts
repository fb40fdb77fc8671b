/** What a person notes for the report of a year, with how it is printed. */
export const noteKinds = {
  problem: '存在的主要问题',
  measure: '改进措施',
  training: '培训',
  inspection: '监督检查',
  other: '其他需要报告的事项',
} as const
export type NoteKind = keyof typeof noteKinds

/** Where an old report is on its way in. */
export const oldReportStates = { read: '待核对', confirmed: '已确认', dropped: '已放弃' } as const
export type OldReportState = keyof typeof oldReportStates
