import type { LocalDate } from '#statute/calendar'
import { sql } from '#platform/db'
import type { CaseRow } from '../schema/index.ts'

/**
 * Whether a request is still to be answered: for the first time, or anew after a remedy. Its `due_on` is then the day that
 * presses, while table 3 goes on counting the first answer. Pure.
 */
export const isOpen = ({ concluded_on, redo }: Pick<CaseRow, 'concluded_on' | 'redo'>): boolean =>
  concluded_on === null || redo === 1

/** The same asked of the database. */
export const openOnly = sql<boolean>`(request_case.concluded_on is null or request_case.redo = 1)`

/** Whether its first answer went out within days, both included. Pure. */
export const isConcludedIn = (
  { concluded_on }: Pick<CaseRow, 'concluded_on'>,
  { from, until }: { readonly from: LocalDate; readonly until: LocalDate },
): boolean => concluded_on !== null && concluded_on >= from && concluded_on <= until
