/** Rules as data, and what applies them. */
export { check } from './check.ts'
export type { RuleChoice, RuleChoices } from './check.ts'
export { examplesOf } from './examples.ts'
export { ruleOf, rules } from './rules.ts'
