/** 内容检查: rules as data over plain values, and what applies them. docs/adr/0032. */
export { check, ruleOf, rules } from './rules/index.ts'
export type { RuleChoice, RuleChoices } from './rules/index.ts'
export type * from './model/index.ts'
