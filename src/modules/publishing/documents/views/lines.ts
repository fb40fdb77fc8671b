import type { LocalDate } from '#statute/calendar'
import { daysFrom } from '#statute/calendar'
import type { Instant } from '#platform/clock'
import type { OrganisationId, PersonId } from '#modules/organisations'
import { sectionNames } from '#modules/organisations'
import type { DocumentId } from '../../ids.ts'
import type { KindCode } from '../../kinds/index.ts'
import type { Caller, Turn } from '../../review/index.ts'
import { turnsOf } from '../../review/index.ts'
import type { DisclosureMode, Query, Stage, Visibility } from '../../schema/index.ts'
import type { DocumentRow } from '../../schema/tables.ts'

export interface Named {
  readonly id: string
  readonly name: string
}

/** A document in a list; body and drafter by id. */
export interface DocumentLine {
  readonly id: DocumentId
  readonly organisation: OrganisationId
  readonly kind: KindCode
  /** Personal data masked. */
  readonly title: string
  readonly column: Named
  readonly section: Named | null
  readonly drafter: PersonId
  readonly stage: Stage
  readonly visibility: Visibility
  readonly mode: DisclosureMode
  readonly indexNumber: string
  /** Whose turn it is; null where nothing waits. */
  readonly turn: Turn | null
  /** The last day to publish. */
  readonly dueOn: LocalDate | null
  /** Calendar days to it, negative when late; null where the clock has stopped. */
  readonly daysLeft: number | null
  readonly scheduledFor: Instant | null
  /** When it was first published, and its number on the site. */
  readonly publishedAt: Instant | null
  readonly number: number | null
  readonly updatedAt: Instant
}

/** Stages in which the clock of publishing runs. */
export const running = ['draft', 'review', 'approved', 'scheduled'] as const satisfies readonly Stage[]

const isRunning = ({ stage, visibility }: DocumentRow): boolean =>
  visibility === 'none' && running.some((each) => each === stage)

/** Rows with what lists show beside them. */
export const lineRows = (query: Query) =>
  query
    .selectFrom('document')
    .innerJoin('publishing_column', 'publishing_column.id', 'document.column')
    .leftJoin('publication', 'publication.document', 'document.id')
    .selectAll('document')
    .select(['publishing_column.title as columnTitle', 'publication.number', 'publication.published_at'])

export type LineRow = Awaited<ReturnType<ReturnType<typeof lineRows>['execute']>>[number]

/** Lines of a list for a caller today: whose turn each is, and how many days are left. */
export const linesOf = async (
  query: Query,
  rows: readonly LineRow[],
  caller: Caller,
  today: LocalDate,
): Promise<readonly DocumentLine[]> => {
  const turns = await turnsOf(
    query,
    rows.map(({ id }) => id),
    caller,
    today,
  )
  const sections = await sectionNames(query, [
    ...new Set(rows.flatMap(({ section }) => (section === null ? [] : [section]))),
  ])
  return rows.map((row) => ({
    id: row.id,
    organisation: row.organisation,
    kind: row.kind,
    title: row.title,
    column: { id: row.column, name: row.columnTitle },
    section: row.section === null ? null : { id: row.section, name: sections.get(row.section) ?? '' },
    drafter: row.drafter,
    stage: row.stage,
    visibility: row.visibility,
    mode: row.mode,
    indexNumber: row.index_number,
    turn: turns.get(row.id) ?? null,
    dueOn: row.due_on,
    daysLeft: row.due_on !== null && isRunning(row) ? daysFrom(today, row.due_on) : null,
    scheduledFor: row.scheduled_for,
    publishedAt: row.published_at,
    number: row.number,
    updatedAt: row.updated_at,
  }))
}
