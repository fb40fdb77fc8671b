/** Words that may stand in the tables, with how they are printed. */

/** Where the work on a request is. How it ends is its outcome; whether in time, its lateness. */
export const stages = {
  unconfirmed: '待确认收到',
  registered: '已登记',
  handling: '办理中',
  review: '审签中',
  approved: '待作出决定',
  decided: '待送达',
  settled: '待结案',
  closed: '已办结',
  archived: '已归档',
  split: '已拆分',
  merged: '已并案',
  discarded: '已作废',
} as const
export type Stage = keyof typeof stages

/** How a request came in; the day it counts as received follows from it, 条例第三十一条. */
export const intakeChannels = {
  portal: '网上申请',
  counter: '当面提交',
  'signed-mail': '挂号信、特快专递',
  'ordinary-mail': '平常信函',
  'misdirected-mail': '误投信函',
  email: '电子邮件',
  fax: '传真',
  transfer: '其他机关转来',
  oral: '口头申请',
} as const
export type IntakeChannel = keyof typeof intakeChannels

/** 条例第四十条: in which form the information is wanted. */
export const wantedForms = {
  paper: '纸质',
  electronic: '电子数据',
  viewing: '查阅、抄录',
} as const
export type WantedForm = keyof typeof wantedForms

/** By which way the answer is to come. */
export const answerWays = {
  post: '邮寄',
  pickup: '自行领取',
  email: '电子邮件',
  online: '网上查看',
} as const
export type AnswerWay = keyof typeof answerWays

/** Who wrote an event down, where it was nobody of the office. */
export type Outsider = 'applicant' | 'third-party' | 'system'
const outsiderTitles: Readonly<Record<Outsider, string>> = {
  applicant: '申请人',
  'third-party': '第三方',
  system: '系统',
}
/** By what stands in an event; undefined for a person of the office. */
export const outsiders: Readonly<Record<string, string>> = outsiderTitles

/** What the applicant may see of a request. */
export const visibilities = { none: '不显示', progress: '显示进度', answer: '显示答复' } as const
export type Visibility = keyof typeof visibilities
