/** 个人信息: what looks like it, what may stand instead, and where a content could hold it. docs/adr/0027. */
export { findPersonalData } from './find.ts'
export { personalKinds } from './finding.ts'
export type { PersonalFinding, PersonalKind, Scanned } from './finding.ts'
export { maskedText, maskFound, unresolved } from './mask.ts'
export { contentTexts } from './texts.ts'
