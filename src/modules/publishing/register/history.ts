import type { LocalDate } from '#statute/calendar'
import { endings } from '../schema/index.ts'
import type { ValidityEventRow } from '../schema/register-tables.ts'

/** One line of what befell a document. */
export interface HistoryLine {
  readonly on: LocalDate
  readonly sentence: string
}

const untilText = (until: LocalDate | null): string =>
  until === null ? '没有规定有效期' : `有效期至${until}`

const sentenceOf = (
  { event, on_date, effective_on, until, how, by_document, basis }: ValidityEventRow,
  titleOf: (id: string) => string,
): string => {
  const by = by_document === null ? '' : `，见《${titleOf(by_document)}》`
  const ground = basis === null ? '' : `，依据：${basis}`
  switch (event) {
    case 'made':
      return `制发，自${effective_on ?? on_date}起施行，${untilText(until)}。`
    case 'extended':
      return `延长有效期，${untilText(until)}${ground}。`
    case 'revived':
      return `恢复效力，${untilText(until)}${ground}。`
    case 'ended':
      return `${endings[how ?? 'repealed']}${by}${ground}。`
  }
}

/** What befell a document, a sentence each, in its order. */
export const historyOf = (
  events: readonly ValidityEventRow[],
  titleOf: (id: string) => string,
): readonly HistoryLine[] =>
  events
    .toSorted((one, other) =>
      `${one.on_date} ${one.recorded_at}`.localeCompare(`${other.on_date} ${other.recorded_at}`),
    )
    .map((event) => ({ on: event.on_date, sentence: sentenceOf(event, titleOf) }))
