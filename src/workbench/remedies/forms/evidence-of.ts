import type { Sent } from '../../api/operations.ts'
import type { Remedy } from '../words.ts'

/** A row of the evidence form: where it is as one word, `case:REQUEST:SEQ`, `file:ID`, `paper`. */
export interface TypedItem {
  readonly title?: string
  readonly proves?: string
  readonly pages?: number
  readonly source?: string
}

type Fact = Extract<Sent<'writeRemedyFact'>['body']['fact'], { kind: 'listed' }>
type Item = Fact['items'][number]

const sourceOf = (word: string): Item['source'] => {
  const [sort, id = '', seq = ''] = word.split(' ')
  if (sort === 'case') return { in: 'case', request: id, seq: Number(seq) }
  return sort === 'file' ? { in: 'file', file: id } : { in: 'paper' }
}

/** The list as it is sent. Pure. */
export const itemsOf = (rows: readonly TypedItem[]): Item[] =>
  rows.map(({ title = '', proves = '', pages = 1, source = 'paper' }) => ({
    title,
    proves,
    pages,
    source: sourceOf(source),
  }))

/** The list that stands, as the form has it. Pure. */
export const typedItems = ({ evidence }: Pick<Remedy, 'evidence'>): TypedItem[] =>
  evidence.map(({ title, proves, pages, from }) => ({
    title,
    proves,
    pages,
    source:
      from.in === 'case'
        ? `case ${from.request ?? ''} ${String(from.seq ?? '')}`
        : from.in === 'file'
          ? `file ${from.file ?? ''}`
          : 'paper',
  }))
