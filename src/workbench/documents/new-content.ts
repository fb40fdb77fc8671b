import type { Content } from './words.ts'

/** What a new document begins with: everything that is not yet known is empty. */
export const newContent = ({ kind, title, column }: Pick<Content, 'kind' | 'title' | 'column'>): Content => ({
  kind,
  title,
  column,
  alsoIn: [],
  documentNumber: null,
  dateWritten: null,
  formedOn: null,
  topics: [],
  keywords: [],
  summary: '',
  source: null,
  body: '',
  attachments: [],
  interprets: [],
  disclosure: { mode: 'proactive', basis: null, reason: null, reevaluateOn: null },
  fields: {},
  justified: [],
})
