/** Many reports as one: sums per cell, with everything named that could not simply be added. */
export { aggregateReports, createAggregate } from './create-aggregate.ts'
export type { AggregateBuilder } from './create-aggregate.ts'
export type {
  Aggregate,
  AggregateCell,
  AggregateGroup,
  AggregateOptions,
  DuplicateReport,
  NamedReport,
} from './aggregate.ts'
