/** Words that may stand in the tables, with how they are printed. */

/** What a remedy is sought against. */
export const objects = {
  decision: '对申请的处理决定',
  silence: '逾期不答复',
  proactive: '主动公开（或者不主动公开）',
  correction: '对更正申请的处理',
  other: '其他政府信息公开行为',
} as const
export type RemedyObject = keyof typeof objects

/** Where a remedy is. What it came to is its result; whether in time, its lateness. */
export const remedyStages = {
  opened: '待收到副本',
  answering: '待答复、举证',
  hearing: '审理中',
  ruled: '有结果，尚未生效',
  redo: '待履行',
  concluded: '已办结',
} as const
export type RemedyStage = keyof typeof remedyStages

/** What falls due on a remedy. */
export const dueKinds = { answer: '答复、举证', hearing: '听证、开庭', redo: '履行' } as const
export type DueKind = keyof typeof dueKinds

/** What may be held while a remedy runs: 行政复议法第四十二条, 行政诉讼法第五十六条, 法释〔2025〕8号. */
export const holds = { execution: '停止执行', disclosure: '暂停公开（第三方申请）' } as const
export type Hold = keyof typeof holds

/** Who writes an event down where it is nobody of the office. */
export type Machine = 'system'
