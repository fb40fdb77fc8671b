/** 内容检查: rules as data over plain values, and what applies them. docs/adr/0032. */
export { check, examplesOf, rules } from './rules/index.ts'
export type { RuleChoice, RuleChoices } from './rules/index.ts'
export type * from './model/index.ts'
/** Lists an office loads: wordings that must not stand, people with their titles. */
export * from './lists/index.ts'
/** What a body decides about the rules. */
export * from './choices/index.ts'
/** By what published texts are known again. */
export * from './prints/index.ts'
/** Links to elsewhere, asked for in the background. */
export * from './links/index.ts'
/** The tables, and the step that makes them. */
export { contentCheckMigrations } from './schema/index.ts'
export type { ContentCheckTables, ListKind } from './schema/index.ts'
