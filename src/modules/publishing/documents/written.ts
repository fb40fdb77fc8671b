import type { Calendar } from '#statute/calendar'
import { dueOn } from '../kinds/index.ts'
import { maskedText } from '../personal-data/index.ts'
import type { DocumentRow } from '../schema/tables.ts'
import type { Fitted } from './fit/index.ts'

/** The columns of a document that follow from what it says. */
export type Written = Pick<
  DocumentRow,
  'kind' | 'title' | 'column' | 'section' | 'mode' | 'formed_on' | 'due_on' | 'reevaluate_on'
>

/** What lists know of a document: its title without personal data, where it belongs, when it is due. Pure. */
export const writtenOf = ({ content, column }: Fitted, calendar: Calendar): Written => ({
  kind: content.kind,
  title: maskedText(content.title),
  column: column.id,
  section: column.section,
  mode: content.disclosure.mode,
  formed_on: content.formedOn,
  due_on: dueOn(content, calendar)?.date ?? null,
  reevaluate_on: content.disclosure.mode === 'proactive' ? null : content.disclosure.reevaluateOn,
})
