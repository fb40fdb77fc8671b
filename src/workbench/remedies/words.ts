import type { Given, RowOf, Sent } from '../api/operations.ts'

/** A remedy in the list. */
export type RemedyLine = RowOf<'remedies'>
/** A remedy whole. */
export type Remedy = Given<'remedy'>
/** A fact as it is sent. */
export type RemedyFact = Sent<'writeRemedyFact'>['body']['fact']
export type RemedyFactKind = RemedyFact['kind']

/** Working days as people say them. */
export const leftWords = (left: number): string => {
  if (left < 0) return `逾期 ${-left} 个工作日`
  return left === 0 ? '今天到期' : `还有 ${left} 个工作日`
}

/** How near it is: the words of the colours. */
export const riskOf = (left: number | null): string => {
  if (left === null) return 'none'
  if (left < 0) return 'overdue'
  if (left === 0) return 'today'
  if (left <= 3) return 'pressing'
  if (left <= 5) return 'soon'
  return left <= 10 ? 'near' : 'calm'
}
