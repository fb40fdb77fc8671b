/** The statutory form of the annual report, both editions, as data. 条例第五十条. */
export { formOf, editionForYear, firstFormYear } from './editions.ts'
export { identitiesOf } from './identities.ts'
export { cellsOf, proactiveCell, requestCell, remedyCell } from './cells.ts'
export { isLabel, keysOf, labelKey, numberOf } from './match-label.ts'
export { reportDeadlines, reportDeadlinesOf } from './deadlines.ts'
export type { ReportDeadline, ReportDutyKind, Reporter } from './deadlines.ts'
export { printedOtherHandling } from './requests.ts'
export type { OtherHandling } from './requests.ts'
export type { Identity, IdentityKind } from './identities.ts'
export type { CellPlace } from './cells.ts'
export type {
  CellName,
  Edition,
  Label,
  Measure,
  PartTitle,
  ProactiveBlock,
  ProactiveColumn,
  ProactiveRow,
  RemedyGroup,
  RemedyOutcome,
  ReportForm,
  RequestColumn,
  RequestGroup,
  RequestRow,
} from './form.ts'
