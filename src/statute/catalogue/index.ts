/** 公开目录: what a body must publish on its own, and the parts of the section it stands in. */
export { article20 } from './article-20.ts'
export type { StatutoryItem } from './article-20.ts'
export { article21 } from './article-21.ts'
export { columnTypes } from './column-type.ts'
export type { ColumnType } from './column-type.ts'
export { fixedParts } from './parts.ts'
export type { FixedPart, PartCode } from './parts.ts'
/** Columns a body begins with; it may change all of them. */
export { commonColumns } from './template-common.ts'
export { medicalSecurityColumns } from './template-medical-security.ts'
export type { Freshness, TemplateColumn } from './column.ts'
export type { Basis, Certainty } from './basis.ts'
