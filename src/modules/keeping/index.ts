/** Tables, migrations. */
export * from './schema/index.ts'
/** Ids: branded text. */
export type * from './ids.ts'
/** How long cases are kept: classes, terms with their source, what a body has decided. docs/adr/0045. */
export { classes, classNames, terms, type KeepingClass, type Term } from './terms/classes.ts'
export { rulesOf, setRule, type RuleView, type SetRule } from './terms/rules.ts'
/** 保全: what holds a case as it is. */
export { holdsOf, holdsOn, liftHold, placeHold, placeOfHold, type Hold } from './holds/holds.ts'
/** What falls due when, what keeps it, what the next sweep would do. */
export { dueLineOf, dueList, type DueLine } from './due/list.ts'
export { dryRun } from './due/dry-run.ts'
export { obstacles } from './due/standing.ts'
export { grounds } from './terms/over-on.ts'
/** 匿名化: by a sweep, with a record of what was taken. */
export { keepingSweep } from './anonymise/sweep.ts'
export { isEmptied, removalsOf } from './anonymise/removals.ts'
/** The register of what is remembered of people in a case. docs/adr/0049. */
export { apart, memories } from './register/index.ts'
/** Archive packs: of one case, of a period, read again. */
export * from './pack/index.ts'
