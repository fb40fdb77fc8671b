/** Enters what is put before the public into the register; called by the acts that do. */
export { enterRegister } from './enter.ts'
export type { EnterRegister } from './enter.ts'
/** What befalls a document later: 废止, 失效, 被替代, 延长. */
export { endValidity } from './end.ts'
export type { EndValidity } from './end.ts'
export { extendValidity } from './extend.ts'
export type { ExtendValidity } from './extend.ts'
/** The register as of a day, and 制发、废止、现行有效 of a period. */
export { registerOn } from './views.ts'
export type { Register, RegisterLine } from './views.ts'
export { countsFor } from './counts.ts'
export type { RegisterCounts } from './counts.ts'
export { registerStandings, titlesOf } from './standings.ts'
export type { RegisterStanding } from './standings.ts'
/** 清理: open, judge, settle. */
export { judgeInCleanUp, openCleanUp, placeOfCleanUp } from './clean-ups.ts'
export type { JudgeInCleanUp, OpenCleanUp } from './clean-ups.ts'
export { settleCleanUp } from './settle.ts'
export type { PutDraft, SettleCleanUp } from './settle.ts'
export { cleanUpsOf } from './clean-up-views.ts'
export type { CleanUp, CleanUpItem } from './clean-up-views.ts'
/** What runs out soon, and what moves the marks of pages when a day comes. */
export { expiringWithin } from './expiring.ts'
export type { Expiring } from './expiring.ts'
export { validitySweep } from './sweep.ts'
/** What counts in table 2 besides: decisions by their day, charges by their year. */
export { countedBehind, countedDocuments, countedGroups, type CountedAs } from '../counted/index.ts'
