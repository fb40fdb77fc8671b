import type { LocalDate } from '#statute/calendar'
import type { Page } from '#platform/db'
import { pageByKey, sql } from '#platform/db'
import type { OrganisationId } from '#modules/organisations'
import type { ColumnId } from '../../ids.ts'
import type { KindCode } from '../../kinds/index.ts'
import type { Caller } from '../../review/index.ts'
import { waitingFor } from '../../review/index.ts'
import type { DisclosureMode, Query, Stage, Visibility } from '../../schema/index.ts'
import type { DocumentLine } from './lines.ts'
import { lineRows, linesOf, running } from './lines.ts'

export interface DocumentFilter {
  readonly organisation?: OrganisationId | undefined
  /** Part of the title, or of the index number. */
  readonly search?: string | undefined
  readonly stage?: Stage | undefined
  readonly visibility?: Visibility | undefined
  readonly kind?: KindCode | undefined
  readonly column?: ColumnId | undefined
  readonly mode?: DisclosureMode | undefined
  /** Only those whose turn it is for the caller. */
  readonly mine?: boolean | undefined
  /** Only those past the last day to publish. */
  readonly late?: boolean | undefined
  /** `next` of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

export interface Asked {
  readonly caller: Caller
  readonly today: LocalDate
  /** The bodies the caller may see. */
  readonly within: 'all' | readonly OrganisationId[]
}

type Rows = ReturnType<typeof lineRows>

const words = ['stage', 'visibility', 'kind', 'column', 'mode', 'organisation'] as const

const searched = (rows: Rows, typed: string): Rows => {
  const text = typed
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .toLowerCase()
  if (text === '') return rows
  const part = `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  return rows.where((row) =>
    row.or([
      sql<boolean>`lower(document.title) like ${part} escape '\\'`,
      sql<boolean>`lower(document.index_number) like ${part} escape '\\'`,
    ]),
  )
}

const filtered = (rows: Rows, filter: Omit<DocumentFilter, 'limit'>, today: LocalDate): Rows => {
  const told = words.reduce(
    (found, word) => {
      const value = filter[word]
      return value === undefined ? found : found.where(`document.${word}`, '=', value)
    },
    searched(rows, filter.search ?? ''),
  )
  if (filter.late !== true) return told
  return told
    .where('document.due_on', '<', today)
    .where('document.visibility', '=', 'none')
    .where('document.stage', 'in', running)
}

/**
 * One page of the documents a caller may see, what was dealt with last before the others. Throws DatabaseError
 * `cursor`.
 */
export const documentPage = async (
  query: Query,
  { after, limit, ...filter }: DocumentFilter,
  { caller, today, within }: Asked,
): Promise<Page<DocumentLine>> => {
  const nothing = { rows: [], next: undefined }
  if (within !== 'all' && within.length === 0) return nothing
  let asked = filtered(lineRows(query), filter, today)
  if (within !== 'all') asked = asked.where('document.organisation', 'in', within)
  if (filter.mine === true) {
    const waiting = await waitingFor(query, caller, today)
    if (waiting.length === 0) return nothing
    asked = asked.where(
      'document.id',
      'in',
      waiting.map(({ document }) => document),
    )
  }
  const by = ['document.updated_at', 'document.id'] as const
  const { rows, next } = await pageByKey(asked, { by, order: 'desc', after, limit })
  return { rows: await linesOf(query, rows, caller, today), next }
}
