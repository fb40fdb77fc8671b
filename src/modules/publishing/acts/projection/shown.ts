import type { Content } from '../../content.ts'
import { publicFields } from '../../kinds/index.ts'
import type { PublicationRow } from '../../schema/public-tables.ts'

/** Columns of a publication that are the bytes that were signed, and nothing else. */
export type Shown = Pick<
  PublicationRow,
  | 'column'
  | 'kind'
  | 'title'
  | 'document_number'
  | 'date_written'
  | 'topics'
  | 'keywords'
  | 'summary'
  | 'source'
  | 'body'
  | 'attachments'
  | 'fields'
>

/** What the public reads of a text; nothing of its source decision, justifications, or fields for the office. Pure. */
export const shownOf = (content: Content): Shown => {
  const { column, kind, title, documentNumber, topics, keywords, summary, source, body } = content
  return {
    column,
    kind,
    title,
    document_number: documentNumber,
    date_written: content.dateWritten,
    topics: JSON.stringify(topics),
    keywords: JSON.stringify(keywords),
    summary,
    source,
    body,
    attachments: JSON.stringify(content.attachments),
    fields: JSON.stringify(publicFields(content)),
  }
}

/** What is left of a withdrawn one: its column and kind, so that the notice knows where it stood. */
export const emptied = {
  title: '',
  document_number: null,
  date_written: null,
  topics: '[]',
  keywords: '[]',
  summary: '',
  source: null,
  body: '',
  attachments: '[]',
  fields: '{}',
} as const satisfies Partial<Shown>

/** The columns a text is listed in itself, each once. */
export const columnsIn = ({ column, alsoIn }: Content) => [...new Set([column, ...alsoIn])]
