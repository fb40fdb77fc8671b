/** Two reports cell by cell: the number on either side, its change and its share. */
export { compareReports } from './compare-reports.ts'
export type {
  CellComparison,
  ComparedReport,
  Comparison,
  GroupComparison,
  UnmatchedCell,
} from './comparison.ts'
